package grader.patch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patches that are refused before they meet a file. */
class PatchParserTest {
  private static final String HUNK = "@@ -1 +1 @@\n-a\n+b\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../A",
        "src/../../A",
        "src/main/../../../A",
        "/etc/A",
        "src//A",
        "src/./A",
        "src",
        "src/",
        "expect.properties",
        ".git/hooks/A",
        "src\\..\\A",
        "C:/src/A",
        "src/C:A"
      })
  void a_path_outside_is_refused(String path) {
    String added = "new file mode 100644\n--- /dev/null\n+++ \"b/" + path.replace("\\", "\\\\");

    refuses(
        "diff --git a/src/A b/src/A\n" + added + "\"\n@@ -0,0 +1 @@\n+b\n",
        PatchMessages.outside(path));
  }

  @Test
  void dots_within_a_name_are_letters() {
    assertThat(parse(edit("src/..A/B..java")).files()).hasSize(1);
  }

  @Test
  void a_name_with_a_control_character_is_refused() {
    refuses(
        "diff --git \"a/src/A\\001\" \"b/src/A\\001\"\n"
            + "--- \"a/src/A\\001\"\n+++ \"b/src/A\\001\"\n"
            + HUNK,
        PatchMessages.outside("src/A\001"));
  }

  @Test
  void a_file_that_comes_twice_is_refused() {
    refuses(edit("src/A") + edit("src/A"), PatchMessages.fileTwice("src/A"));
  }

  @Test
  void what_is_no_change_of_a_text_is_refused() {
    String head = "diff --git a/src/A b/src/B\n";
    String why = PatchMessages.notText("src/B");

    refuses(head + "similarity index 100%\nrename from src/A\nrename to src/B\n", why);
    refuses(head + "similarity index 100%\ncopy from src/A\ncopy to src/B\n", why);
    refuses("--- a/src/A\n+++ b/src/B\n" + HUNK, why);
    refuses(
        "diff --git a/src/B b/src/B\nnew file mode 120000\n--- /dev/null\n+++ b/src/B\n"
            + "@@ -0,0 +1 @@\n+b\n",
        why);
    refuses(
        "diff --git a/src/B b/src/B\nindex 1111111..2222222 100644\n"
            + "Binary files a/src/B and b/src/B differ\n",
        why);
  }

  @Test
  void a_patch_without_a_change_is_refused() {
    refuses("", PatchMessages.EMPTY);
    refuses("just words\n", PatchMessages.EMPTY);
    refuses(
        "diff --git a/src/A b/src/A\nold mode 100644\nnew mode 100755\n",
        PatchMessages.noChange("src/A"));
  }

  @Test
  void a_hunk_with_other_numbers_of_lines_is_refused_by_its_line() {
    String head = "--- a/src/A\n+++ b/src/A\n";

    assertThatExceptionOfType(PatchException.class)
        .isThrownBy(() -> parse(head + "@@ -1,2 +1,2 @@\n a\n-b\n+c\n+d\n"))
        .withMessageStartingWith("line 3: ");
    assertThatExceptionOfType(PatchException.class)
        .isThrownBy(() -> parse(head + "@@ -1,3 +1,3 @@\n a\n-b\n+c\n"))
        .withMessageStartingWith("line 3: ");
  }

  @Test
  void rubbish_behind_a_hunk_is_refused() {
    assertThatExceptionOfType(PatchException.class)
        .isThrownBy(() -> parse(edit("src/A") + "rubbish\n"))
        .withMessageStartingWith("line 7: ");
  }

  @Test
  void a_patch_that_is_cut_off_is_refused() {
    String patch = edit("src/A");

    refuses(patch.substring(0, patch.length() - 1), PatchMessages.NO_LINE_END);
  }

  @Test
  void words_before_it_are_passed_over() {
    assertThat(parse("A subject\n\nwhy\n" + edit("src/A")).files()).hasSize(1);
  }

  private static String edit(String path) {
    return "diff --git a/"
        + path
        + " b/"
        + path
        + "\n--- a/"
        + path
        + "\n+++ b/"
        + path
        + "\n"
        + HUNK;
  }

  private static SourcePatch parse(String patch) {
    return SourcePatch.parse(patch.getBytes(UTF_8));
  }

  private static void refuses(String patch, String why) {
    assertThatExceptionOfType(PatchException.class).isThrownBy(() -> parse(patch)).withMessage(why);
  }
}

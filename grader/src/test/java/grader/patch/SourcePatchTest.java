package grader.patch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What applies and what does not; the file is {@code src/A}, one letter a line. */
class SourcePatchTest {
  private static final String HEAD = "diff --git a/src/A b/src/A\n--- a/src/A\n+++ b/src/A\n";
  private static final String C_TO_X = HEAD + "@@ -2,3 +2,3 @@\n b\n-c\n+X\n d\n";

  @Test
  void a_hunk_replaces_its_lines() {
    assertThat(patched("a\nb\nc\nd\ne\n", C_TO_X)).isEqualTo("a\nb\nX\nd\ne\n");
  }

  @Test
  void several_hunks_and_files_are_one_patch() {
    String patch =
        C_TO_X
            + "@@ -6,2 +6,3 @@\n f\n+Y\n g\n"
            + "diff --git a/src/B b/src/B\n--- a/src/B\n+++ b/src/B\n@@ -1 +1 @@\n-1\n+2\n";

    SortedMap<String, byte[]> files =
        apply(Map.of("src/A", "a\nb\nc\nd\ne\nf\ng\n", "src/B", "1\n"), patch);

    assertThat(text(files, "src/A")).isEqualTo("a\nb\nX\nd\ne\nf\nY\ng\n");
    assertThat(text(files, "src/B")).isEqualTo("2\n");
  }

  @Test
  void a_hunk_moves_to_the_only_place_of_its_lines() {
    assertThat(patched("0\n0\n0\na\nb\nc\nd\n", C_TO_X)).isEqualTo("0\n0\n0\na\nb\nX\nd\n");
    assertThat(patched("b\nc\nd\n", C_TO_X)).isEqualTo("b\nX\nd\n");
  }

  @Test
  void the_next_hunk_moves_as_far_even_where_its_lines_stand_twice() {
    String twice = "0\na\nb\nc\nd\n-\nf\ng\n-\nf\ng\n";

    assertThat(patched(twice, C_TO_X + "@@ -6,2 +6,2 @@\n f\n-g\n+Y\n"))
        .isEqualTo("0\na\nb\nX\nd\n-\nf\nY\n-\nf\ng\n");
  }

  @Test
  void where_its_lines_stand_twice_it_goes_where_it_says() {
    assertThat(patched("0\nb\nc\nd\nb\nc\nd\n", C_TO_X)).isEqualTo("0\nb\nX\nd\nb\nc\nd\n");
  }

  @Test
  void a_moved_hunk_whose_lines_stand_twice_does_not_apply() {
    refuses("b\nc\nd\nb\nc\nd\n", C_TO_X, hunk(1, 2, PatchMessages.notUnique(2)));
  }

  @Test
  void no_line_of_context_may_differ() {
    refuses("a\nb\nc\nD\ne\n", C_TO_X, hunk(1, 2, PatchMessages.NOT_FOUND));
    refuses("a\nb\nc\n d\ne\n", C_TO_X, hunk(1, 2, PatchMessages.NOT_FOUND));
    refuses("a\nb\nc\n", C_TO_X, hunk(1, 2, PatchMessages.NOT_FOUND));
  }

  @Test
  void the_second_hunk_is_named_by_its_number_and_line() {
    String patch = C_TO_X + "@@ -6,2 +6,2 @@\n f\n-g\n+Y\n";

    refuses("a\nb\nc\nd\ne\nf\n", patch, hunk(2, 6, PatchMessages.NOT_FOUND));
  }

  @Test
  void a_change_that_the_file_has_already_does_not_apply() {
    refuses("a\nb\nX\nd\ne\n", C_TO_X, hunk(1, 2, PatchMessages.NOT_FOUND));
  }

  @Test
  void the_same_hunk_twice_does_not_apply() {
    String again = "@@ -2,3 +2,3 @@\n b\n-c\n+X\n d\n";

    refuses("a\nb\nc\nd\nb\nc\nd\n", C_TO_X + again, hunk(2, 2, PatchMessages.OVERLAPS));
  }

  @Test
  void hunks_keep_their_order() {
    String patch = C_TO_X + "@@ -6,2 +6,2 @@\n f\n-g\n+Y\n";

    refuses("f\ng\nb\nc\nd\n", patch, hunk(2, 6, PatchMessages.OUT_OF_ORDER));
  }

  @Test
  void lines_without_context_have_no_place() {
    refuses("a\nb\n", HEAD + "@@ -1,0 +2,1 @@\n+X\n", hunk(1, 1, PatchMessages.NO_CONTEXT));
  }

  @Test
  void a_new_file_is_added_and_must_not_be_there() {
    String patch =
        "diff --git a/src/N b/src/N\nnew file mode 100644\n--- /dev/null\n+++ b/src/N\n"
            + "@@ -0,0 +1,2 @@\n+n\n+o\n";

    assertThat(text(apply(Map.of("src/A", "a\n"), patch), "src/N")).isEqualTo("n\no\n");
    refuses(Map.of("src/N", ""), patch, PatchMessages.fileExists("src/N"));
  }

  @Test
  void a_file_is_deleted_with_its_text_or_without() {
    String named = "diff --git a/src/A b/src/A\ndeleted file mode 100644\n";
    String withText = named + "--- a/src/A\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n";

    assertThat(apply(Map.of("src/A", "a\nb\n"), named)).isEmpty();
    assertThat(apply(Map.of("src/A", "a\nb\n"), withText)).isEmpty();
    refuses("a\nb\nc\n", withText, PatchMessages.deletesTooLittle("src/A"));
    refuses("a\n", withText, hunk(1, 1, PatchMessages.NOT_FOUND));
    refuses(Map.of(), named, PatchMessages.noSuchFile("src/A"));
  }

  @Test
  void a_changed_file_must_be_there() {
    refuses(Map.of("src/B", "b\nc\nd\n"), C_TO_X, PatchMessages.noSuchFile("src/A"));
  }

  @Test
  void other_line_ends_are_other_lines() {
    String crlf = HEAD + "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n";

    assertThat(patched("a\r\nb\r\n", crlf)).isEqualTo("a\r\nc\r\n");
    refuses("a\nb\n", crlf, hunk(1, 1, PatchMessages.NOT_FOUND));
    refuses("a\r\nb\r\nc\r\nd\r\n", C_TO_X, hunk(1, 2, PatchMessages.NOT_FOUND));
  }

  @Test
  void a_missing_end_of_the_last_line_is_a_difference() {
    String none = "\\ No newline at end of file\n";
    String edit = HEAD + "@@ -1,2 +1,2 @@\n a\n-b\n" + none + "+c\n" + none;
    String context = HEAD + "@@ -1,2 +1,2 @@\n-a\n+c\n b\n" + none;

    assertThat(patched("a\nb", edit)).isEqualTo("a\nc");
    assertThat(patched("a\nb", context)).isEqualTo("c\nb");
    assertThat(patched("a\nb", HEAD + "@@ -1,2 +1,2 @@\n a\n-b\n" + none + "+b\n"))
        .isEqualTo("a\nb\n");
    refuses("a\nb\n", edit, hunk(1, 1, PatchMessages.NOT_FOUND));
    refuses("a\nb\n", context, hunk(1, 1, PatchMessages.NOT_FOUND));
  }

  @Test
  void bytes_that_are_no_letters_stay_as_they_are() {
    byte[] old = {'a', '\n', (byte) 0xff, '\n'};
    SortedMap<String, byte[]> files = new TreeMap<>(Map.of("src/A", old));

    SortedMap<String, byte[]> patched =
        SourcePatch.parse((HEAD + "@@ -1 +1 @@\n-a\n+ä\n").getBytes(UTF_8)).apply(files);

    assertThat(patched.get("src/A"))
        .containsExactly((byte) 0xc3, (byte) 0xa4, '\n', (byte) 0xff, '\n');
  }

  @Test
  void an_empty_line_of_context_may_have_lost_its_blank() {
    assertThat(patched("a\n\nb\n", HEAD + "@@ -1,3 +1,3 @@\n-a\n+X\n\n b\n")).isEqualTo("X\n\nb\n");
  }

  @Test
  void nothing_is_changed_by_a_patch_that_fails_halfway() {
    SortedMap<String, byte[]> files = files(Map.of("src/A", "a\nb\nc\nd\n"));
    String second = C_TO_X.replace("src/A", "src/B");
    SourcePatch patch = SourcePatch.parse((C_TO_X + second).getBytes(UTF_8));

    assertThatExceptionOfType(PatchException.class).isThrownBy(() -> patch.apply(files));
    assertThat(text(files, "src/A")).isEqualTo("a\nb\nc\nd\n");
  }

  private static String hunk(int number, int line, String reason) {
    return PatchMessages.hunk(number, line, "src/A", reason);
  }

  private static String patched(String old, String patch) {
    return text(apply(Map.of("src/A", old), patch), "src/A");
  }

  private static void refuses(String old, String patch, String why) {
    refuses(Map.of("src/A", old), patch, why);
  }

  private static void refuses(Map<String, String> files, String patch, String why) {
    assertThatExceptionOfType(PatchException.class)
        .isThrownBy(() -> apply(files, patch))
        .withMessage(why);
  }

  private static SortedMap<String, byte[]> apply(Map<String, String> files, String patch) {
    return SourcePatch.parse(patch.getBytes(UTF_8)).apply(files(files));
  }

  private static SortedMap<String, byte[]> files(Map<String, String> texts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
    return files;
  }

  private static String text(Map<String, byte[]> files, String path) {
    assertThat(files).containsKey(path);
    return new String(files.getOrDefault(path, new byte[0]), UTF_8);
  }
}

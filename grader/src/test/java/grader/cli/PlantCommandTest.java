package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import grader.InProcessRunner;
import grader.MiniCourse;
import grader.patch.PatchMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantCommandTest {
  private static final String NAME = "wrong/one-for-all";
  private static final String VISITS = "src/main/java/katas/counter/VisitCounter.java";

  @TempDir private Path root;
  @TempDir private Path home;
  private LearnerFixture author;
  private Path planted;
  private Path folder;

  @BeforeEach
  void copyTheCourse() throws IOException {
    MiniCourse.copyTame(root);
    author = new LearnerFixture(wish -> new InProcessRunner(), home, root);
    planted = root.resolve("grader/exams/counter/submissions");
    folder = home.resolve("work");
  }

  @Test
  void one_is_written_out_edited_and_stored() throws IOException {
    assertThat(author.kata("plant", "counter", NAME, "--to=" + folder)).isZero();
    assertThat(folder.resolve("src/main/java/katas/counter/Estimates.java")).exists();
    Path file = folder.resolve(VISITS);
    Files.writeString(file, Files.readString(file).replace("++value;", "value++;"));

    assertThat(author.kata("plant", "counter", NAME, "--from=" + folder)).isZero();
    assertThat(author.out()).endsWith("one-for-all; next: kata verify counter\n");
    assertThat(planted.resolve(NAME + "/submission.patch"))
        .content()
        .contains("+    return value++; // BUG: one value for all names\n");
  }

  @Test
  void a_new_one_is_made_of_a_copy_of_the_reference() throws IOException {
    MiniCourse.copyTree(root.resolve("solutions/counter/src"), folder.resolve("src"));
    Path file = folder.resolve(VISITS);
    Files.writeString(file, Files.readString(file).replace("1L", "2L"));

    assertThat(author.kata("plant", "counter", "wrong/by-two", "--from=" + folder)).isZero();
    assertThat(author.out())
        .endsWith("by-two; next: write expect.properties there, then kata verify counter\n");
    assertThat(planted.resolve("wrong/by-two/submission.patch")).content().contains("2L");
  }

  @Test
  void all_are_written_out_by_kind_and_name() {
    assertThat(author.kata("plant", "counter", "--to=" + folder)).isZero();
    assertThat(folder.resolve(NAME).resolve(VISITS)).exists();
    assertThat(folder.resolve("broken/class-gone").resolve(VISITS)).exists();
  }

  @Test
  void what_the_reference_changed_is_rebased_or_named() throws IOException {
    Path reference = root.resolve("solutions/counter").resolve(VISITS);
    Files.writeString(reference, Files.readString(reference).replace("1L, Long", "1L,  Long"));

    assertThat(author.kata("plant", "counter", NAME, "--rebase")).isEqualTo(ExitCode.BELOW);
    String why = PatchMessages.rejected(VISITS, VISITS + ".rej");
    assertThat(author.out())
        .isEqualTo(
            PatchMessages.notRebased("counter", NAME, why)
                + "\n"
                + PatchMessages.rebased(1, 0, 1)
                + "\n");
    assertThat(author.kata("plant", "counter", NAME, "--to=" + folder)).isEqualTo(ExitCode.BELOW);
    assertThat(author.out()).startsWith(PatchMessages.conflictIn(NAME, why));

    Files.delete(folder.resolve(VISITS + ".rej"));
    assertThat(author.kata("plant", "counter", NAME, "--from=" + folder)).isZero();
    assertThat(author.kata("plant", "counter", NAME, "--rebase")).isZero();
    assertThat(author.out()).isEqualTo(PatchMessages.rebased(1, 0, 0) + "\n");
  }

  @Test
  void a_patch_that_cannot_be_read_is_named() throws IOException {
    Files.writeString(planted.resolve(NAME + "/submission.patch"), "rubbish\n");

    assertThat(author.kata("plant", "counter", "--rebase")).isEqualTo(ExitCode.BELOW);
    assertThat(author.out())
        .contains(PatchMessages.notRebased("counter", NAME, PatchMessages.EMPTY));
    assertThat(author.kata("plant", "counter", "--to=" + folder)).isEqualTo(ExitCode.BELOW);
    assertThat(author.out()).contains(PatchMessages.conflictIn(NAME, PatchMessages.EMPTY));
  }

  @Test
  void wrong_usage_is_one_line() throws IOException {
    Files.createDirectories(folder.resolve("full"));
    says(PatchMessages.notEmpty(folder), "counter", NAME, "--to=" + folder);
    says(PatchMessages.noSources(folder), "counter", NAME, "--from=" + folder);
    says(PatchMessages.NAME_MISSING, "counter", "--from=" + folder);
    says(PatchMessages.badName("../x"), "counter", "../x", "--from=" + folder);
    says(PatchMessages.noSuchPlanted("counter", "wrong/x"), "counter", "wrong/x", "--rebase");
    MiniCourse.copyTree(root.resolve("solutions/counter/src"), folder.resolve("src"));
    says(PatchMessages.NO_DIFFERENCE, "counter", NAME, "--from=" + folder);
  }

  private void says(String line, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "plant";
    System.arraycopy(arguments, 0, all, 1, arguments.length);

    assertThat(author.kata(all)).isEqualTo(ExitCode.USAGE);
    assertThat(author.err()).isEqualTo("kata: " + line + "\n");
  }
}

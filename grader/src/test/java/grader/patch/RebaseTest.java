package grader.patch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import grader.MiniCourse;
import grader.course.Course;
import grader.course.Kata;
import grader.course.PlantedSubmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reference changes under a planted submission, in a repository and outside of one. */
class RebaseTest {
  private static final String VISITS = "src/main/java/katas/counter/VisitCounter.java";
  private static final String BUG = "    return ++value; // BUG: one value for all names\n";

  @TempDir private Path root;
  private Kata kata;
  private PlantedSubmission planted;

  @BeforeEach
  void copyTheCourse() throws IOException {
    MiniCourse.copyTame(root);
    kata = new Course(root).kata("counter").orElseThrow();
    planted = kata.plantedSubmissions("wrong/one-for-all");
  }

  @Test
  void a_patch_that_applies_is_made_anew_at_its_new_lines() throws IOException {
    reference("  public long increment", "  // Adds one.\n  public long increment");
    List<String> before = Files.readAllLines(planted.patch());

    assertThat(PlantedStore.rebase(kata, planted)).isTrue();
    assertThat(before).contains("@@ -13,17 +10,18 @@");
    assertThat(Files.readAllLines(planted.patch()))
        .hasSameSizeAs(before)
        .contains("@@ -14,17 +11,18 @@")
        .doesNotContain(before.get(1));
    assertThat(PlantedStore.rebase(kata, planted)).as("once more").isFalse();
  }

  @Test
  void a_change_beside_the_bug_is_merged_with_the_help_of_the_history() throws Exception {
    commit();
    reference("public VisitCounter() {}", "/** Counts. */\n  public VisitCounter() {}");
    assertThat(PlantedSources.problems(kata, planted))
        .containsExactly(
            PatchMessages.doesNotApply(
                "counter",
                "wrong/one-for-all",
                PatchMessages.hunk(1, 1, VISITS, PatchMessages.NOT_FOUND)));

    assertThat(PlantedStore.rebase(kata, planted)).isTrue();
    assertThat(PlantedSources.problems(kata, planted)).isEmpty();
    assertThat(text(PlantedSources.of(kata, planted).get(VISITS)))
        .contains("  /** Counts. */\n  public VisitCounter() {}\n", BUG);
  }

  @Test
  void a_change_of_the_same_line_is_a_conflict_and_nothing_is_stored() throws Exception {
    commit();
    reference("values.merge(name, 1L, Long::sum)", "values.compute(name, this::next)");
    String stored = Files.readString(planted.patch());

    Rebase rebase = Rebase.of(kata, planted);

    assertThat(rebase.conflicts()).containsExactly(PatchMessages.conflict(VISITS));
    assertThat(text(rebase.files().get(VISITS)))
        .contains(
            "<<<<<<< reference\n    return values.compute(name, this::next);\n=======\n"
                + BUG
                + ">>>>>>> submission\n");
    assertThatExceptionOfType(PatchException.class)
        .isThrownBy(() -> PlantedStore.rebase(kata, planted))
        .withMessage(PatchMessages.conflict(VISITS));
    assertThat(planted.patch()).hasContent(stored);
  }

  @Test
  void without_a_history_the_hunks_that_do_not_fit_stand_beside_the_file() throws IOException {
    reference("values.merge(name, 1L, Long::sum)", "values.compute(name, this::next)");

    Rebase rebase = Rebase.of(kata, planted);

    assertThat(rebase.conflicts()).containsExactly(PatchMessages.rejected(VISITS, VISITS + ".rej"));
    assertThat(text(rebase.files().get(VISITS)))
        .contains("  private long value;\n", "return values.compute(name, this::next);");
    assertThat(text(rebase.files().get(VISITS + ".rej")))
        .startsWith("@@ -13,17 +10,18 @@")
        .contains("+" + BUG);
  }

  @Test
  void a_file_that_the_reference_lost_is_rejected_unless_it_was_to_be_deleted() throws IOException {
    Files.delete(kata.solution().resolve("src/main/java/katas/counter/Estimates.java"));
    assertThat(Rebase.of(kata, kata.plantedSubmissions("broken/class-gone")).conflicts()).isEmpty();
    Files.delete(kata.solution().resolve(VISITS));
    assertThat(Rebase.of(kata, planted).conflicts())
        .containsExactly(PatchMessages.rejected(VISITS, VISITS + ".rej"));
  }

  @Test
  void a_whole_file_becomes_a_patch_once_it_is_like_the_reference() throws IOException {
    Path whole = planted.folder().resolve(VISITS);
    byte[] bug = PlantedSources.of(kata, planted).getOrDefault(VISITS, new byte[0]);
    String patch = Files.readString(planted.patch());
    Files.createDirectories(whole.getParent());
    Files.write(whole, bug);
    Files.delete(planted.patch());

    assertThat(PlantedStore.rebase(kata, planted)).isTrue();
    assertThat(planted.patch()).hasContent(patch);
    assertThat(whole).doesNotExist();
  }

  private void commit() throws GitAPIException {
    try (Git git = Git.init().setDirectory(root.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("all")
          .setAuthor("a", "a@b.c")
          .setCommitter("a", "a@b.c")
          .setSign(false)
          .call();
    }
  }

  private void reference(String from, String to) throws IOException {
    Path file = kata.solution().resolve(VISITS);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}

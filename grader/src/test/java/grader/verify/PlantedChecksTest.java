package grader.verify;

import static grader.MiniCourse.rule;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grader.Grader;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.course.Course;
import grader.patch.PatchMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planted submissions that are not stored as they must be, or fail other rules than they say. */
class PlantedChecksTest {
  private static final String SUBMISSIONS = "grader/exams/counter/submissions/";

  @TempDir private Path root;

  @BeforeEach
  void copyTheCourse() throws IOException {
    MiniCourse.copyTame(root);
  }

  @Test
  void a_submission_that_fails_other_rules_than_it_says() throws IOException {
    edit(SUBMISSIONS + "wrong/one-for-all/expect.properties", "fails=2.1", "fails=2.2");

    assertThat(problems())
        .contains(
            VerifyMessages.located(
                VerifyMessages.failsOther(
                    "wrong/one-for-all", Set.of(rule("2.2")), Set.of(rule("2.1"))),
                "submissions/wrong/one-for-all/submission.patch"));
  }

  @Test
  void a_submission_whose_patch_no_longer_applies_is_named_and_the_others_are_graded()
      throws IOException {
    String solution = "solutions/counter/src/main/java/katas/counter/Estimates.java";
    edit(solution, "10L * 86_400", "86_400L * 10");
    edit(SUBMISSIONS + "wrong/one-for-all/expect.properties", "fails=2.1", "fails=2.2");

    assertThat(problems())
        .hasSize(3)
        .contains(
            PatchMessages.doesNotApply(
                "counter",
                "wrong/week-for-day",
                PatchMessages.hunk(
                    1, 4, "src/main/java/katas/counter/Estimates.java", PatchMessages.NOT_FOUND)),
            VerifyMessages.ruleUnbroken(rule("0.1")))
        .anyMatch(problem -> problem.startsWith("wrong/one-for-all must fail exactly rules"));
  }

  @Test
  void a_copy_of_the_reference_that_should_be_a_patch() throws IOException {
    String file = "src/main/java/katas/counter/VisitCounter.java";
    Path copy = root.resolve(SUBMISSIONS + "wrong/copied/" + file);
    Files.createDirectories(copy.getParent());
    Files.copy(root.resolve("solutions/counter/" + file), copy);

    assertThat(problems())
        .containsExactly(PatchMessages.storeAsPatch("counter", "wrong/copied", file));
  }

  private List<String> problems() {
    Course course = new Course(root);
    Grader grader = new Grader(course, new InProcessRunner());
    try (CourseVerifier verifier = new CourseVerifier(grader, VerificationScope.ONCE)) {
      return verifier.begin(course.kata("counter").orElseThrow()).get().stream()
          .flatMap(check -> check.problems().stream())
          .toList();
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = root.resolve(file);
    String text = Files.readString(path, UTF_8);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to), UTF_8);
  }
}

package grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import grader.Grader;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.course.Course;
import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import katas.kit.Exploration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explorations are what they say on the reference solution, and nobody else is held to it. */
class ExplorationChecksTest {
  private static final String FULL = "exploration: Full.java:7 says exhaustive, exhaustive after 9";
  private static final String CUT = "exploration: Cut.java:8 says exhaustive, cut off after 400";
  private static final String SAID = "exploration: Said.java:9 says cut off, cut off after 400";
  private static final String STALE = "exploration: Said.java:9 says cut off, exhaustive after 12";

  private static ExplorationChecks printed(String... lines) {
    return ExplorationChecks.of(
        "something else\n" + String.join(" runs\n", lines) + " runs\nexploration: what?\n");
  }

  @Test
  void explorations_that_say_what_they_are_have_no_problems() {
    ExplorationChecks checks = printed(FULL, FULL, SAID);

    assertThat(checks.problems()).isEmpty();
    assertThat(checks.count()).isEqualTo(3);
    assertThat(checks.name()).isEqualTo("explorations: 2 of 3 exhaustive");
  }

  @Test
  void one_that_is_cut_off_and_does_not_say_so() {
    assertThat(printed(FULL, CUT).problems())
        .containsExactly(VerifyMessages.explorationCutOff("Cut.java:8", 400));
  }

  @Test
  void a_place_that_says_cut_off_and_never_is() {
    assertThat(printed(STALE).problems())
        .containsExactly(VerifyMessages.explorationNotCutOff("Said.java:9"));
    assertThat(printed(STALE, SAID).problems()).isEmpty();
  }

  @Test
  void verification_asks_the_reference_alone(@TempDir Path root) throws IOException {
    MiniCourse.copyTame(root);
    Course course = new Course(root);
    List<CheckResult> checks;
    try (CourseVerifier verifier =
        new CourseVerifier(new Grader(course, new Printing()), VerificationScope.ONCE)) {
      checks = verifier.begin(course.kata("counter").orElseThrow()).get();
    }

    assertThat(checks)
        .filteredOn(check -> check.name().equals("explorations: 0 of 1 exhaustive"))
        .singleElement()
        .extracting(CheckResult::problems)
        .isEqualTo(List.of(VerifyMessages.explorationCutOff("Cut.java:8", 400)));
  }

  /** Prints as a test with one exploration does, when it is asked to. */
  private static final class Printing implements Runner {
    @Override
    public RunOutcome run(RunRequest request) {
      RunOutcome outcome = new InProcessRunner().run(request);
      String asked = request.properties().get(Exploration.EXPLORATIONS);
      String output = "print".equals(asked) ? CUT + " runs\n" : "";
      return new RunOutcome.Finished(outcome.results(), output);
    }

    @Override
    public String sandbox() {
      return "none";
    }
  }
}

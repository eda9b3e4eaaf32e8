package grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import grader.Grader;
import grader.course.Course;
import grader.course.GradingOutcome;
import grader.course.Kata;
import grader.course.PlantedSubmission;
import grader.report.Report;
import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import grader.run.TestResult;
import grader.run.TestStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Planted submissions that end before anything is run, one test each: the first of each kind and
 * outcome of each kata, and all with the profile {@code thorough}.
 */
class PlantedAttacksTest {
  private static final Course COURSE = new Course(Path.of(".."));
  private static final Grader GRADER = new Grader(COURSE, new NothingRuns());

  /** Also the reference is not run: limits do not matter here. */
  private static final class NothingRuns implements Runner {
    @Override
    public RunOutcome run(RunRequest request) {
      List<TestResult> nothing =
          request.tests().stream()
              .map(it -> new TestResult(it, TestStatus.NOT_RUN, Optional.empty(), Duration.ZERO))
              .toList();
      return new RunOutcome.GraderFault(nothing, "", "nothing is run here");
    }

    @Override
    public String sandbox() {
      return "none";
    }
  }

  @TestFactory
  Stream<DynamicTest> they_are_told_why_and_get_nothing() {
    return COURSE.katas().stream()
        .flatMap(
            kata ->
                chosen(kata)
                    .map(it -> dynamicTest(kata.id() + " " + it.name(), () -> holds(kata, it))));
  }

  private static Stream<PlantedSubmission> chosen(Kata kata) {
    Set<String> seen = new HashSet<>();
    return kata.plantedSubmissions().stream()
        .filter(PlantedAttacksTest::endsBeforeTheRun)
        .filter(it -> seen.add(it.verdict() + it.outcome()) || Boolean.getBoolean("kata.thorough"));
  }

  private static boolean endsBeforeTheRun(PlantedSubmission planted) {
    return planted.outcome().filter(it -> it.compareTo(GradingOutcome.FINISHED) < 0).isPresent();
  }

  private static void holds(Kata kata, PlantedSubmission planted) {
    Report report = GRADER.grade(kata, planted.name(), () -> GRADER.intake().take(kata, planted));

    assertThat(
            PlantedChecks.expectation(planted, new GradingResult(planted.name(), List.of(report))))
        .isEmpty();
    assertThat(report.score()).isZero();
    assertThat(report.maxScore()).isEqualTo(100);
    assertThat(report.rules()).allMatch(Report.RuleLine::wasNotRun);
    assertThat(report.sandbox()).isEqualTo("none needed, nothing was run");
  }
}

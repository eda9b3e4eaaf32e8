package grader.score;

import static org.assertj.core.api.Assertions.assertThat;

import grader.MiniCourse;
import grader.course.Level;
import grader.course.TestCase;
import grader.course.TestPlan;
import grader.run.ExpectedTest;
import grader.run.Failure;
import grader.run.TestResult;
import grader.run.TestStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private final TestPlan testPlan = MiniCourse.counter().testPlan();

  @Test
  void a_rule_passes_when_all_its_tests_do() {
    Score score = failing(Set.of("r1_2_no_increment_is_lost"));

    assertThat(score.points()).isEqualTo(80);
    assertThat(score.firstOpen().orElseThrow().rule().id()).hasToString("1.2");
    assertThat(score.firstOpen().orElseThrow().points()).isEqualTo(10);
  }

  @Test
  void a_level_is_reached_when_all_rules_up_to_it_pass() {
    assertThat(failing(Set.of()).level()).contains(Level.DEEP_DIVE_ONE);
    assertThat(failing(Set.of("r2_2_reset_begins_again")).level()).contains(Level.CORE);
    assertThat(failing(Set.of("r1_1_nobody_incremented")).level()).contains(Level.ESTIMATE);
    assertThat(failing(Set.of("r0_1_visits_a_day")).level()).isEmpty();
  }

  @Test
  void the_denominator_is_the_test_plan_even_when_nothing_was_reported() {
    Score score = Scorer.ofNothing(MiniCourse.counter().brief(), testPlan);

    assertThat(score.points()).isZero();
    assertThat(score.maxPoints()).isEqualTo(100);
    assertThat(score.rules()).noneMatch(RuleVerdict::failed);
  }

  @Test
  void a_result_of_an_unknown_test_counts_for_nothing() {
    TestResult forged = result("exam.counter.Forged", "r1_1_mine", TestStatus.PASSED);

    Score score = Scorer.of(MiniCourse.counter().brief(), testPlan, List.of(forged));

    assertThat(score.points()).isZero();
  }

  private Score failing(Set<String> names) {
    List<TestResult> results = testPlan.tests().stream().map(it -> result(it, names)).toList();
    return Scorer.of(MiniCourse.counter().brief(), testPlan, results);
  }

  private static TestResult result(TestCase test, Set<String> failing) {
    boolean fails = failing.contains(test.methodName());
    return result(
        test.className(), test.methodName(), fails ? TestStatus.FAILED : TestStatus.PASSED);
  }

  private static TestResult result(String className, String name, TestStatus status) {
    Optional<Failure> failure =
        status == TestStatus.FAILED
            ? Optional.of(new Failure("java.lang.AssertionError", "no", List.of()))
            : Optional.empty();
    return new TestResult(new ExpectedTest(className, name), status, failure, Duration.ZERO);
  }
}

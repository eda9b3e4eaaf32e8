package grader.score;

import grader.course.Brief;
import grader.course.Rule;
import grader.course.RuleId;
import grader.course.TestCase;
import grader.course.TestPlan;
import grader.run.ExpectedTest;
import grader.run.TestResult;
import grader.run.TestStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts. A test without a result counts as not run, whatever the reason. */
public final class Scorer {
  private Scorer() {}

  /** The score of a submission whose tests were not run at all. */
  public static Score ofNothing(Brief brief, TestPlan testPlan) {
    return of(brief, testPlan, List.of());
  }

  /**
   * The score of a run.
   *
   * @param results at most one for each test; those that the test plan does not know are ignored
   */
  public static Score of(Brief brief, TestPlan testPlan, List<TestResult> results) {
    Map<ExpectedTest, TestResult> byTest =
        results.stream().collect(Collectors.toMap(TestResult::test, Function.identity()));
    Map<RuleId, Rule> rules = new TreeMap<>();
    brief.rules().forEach(rule -> rules.put(rule.id(), rule));
    // A test of a rule that the brief forgot still counts; the verification names it.
    testPlan
        .tests()
        .forEach(test -> rules.putIfAbsent(test.rule(), new Rule(test.rule(), "", "", false)));
    return new Score(
        rules.values().stream()
            .map(rule -> new RuleVerdict(rule, verdicts(testPlan.of(rule.id()), byTest)))
            .filter(rule -> !rule.verdicts().isEmpty())
            .toList());
  }

  private static List<Verdict> verdicts(
      List<TestCase> tests, Map<ExpectedTest, TestResult> results) {
    return tests.stream().map(test -> verdict(test, results)).toList();
  }

  private static Verdict verdict(TestCase test, Map<ExpectedTest, TestResult> results) {
    TestResult result = results.get(new ExpectedTest(test.className(), test.methodName()));
    return result == null
        ? new Verdict(test, TestStatus.NOT_RUN, Optional.empty(), Duration.ZERO)
        : new Verdict(test, result.status(), result.failure(), result.time());
  }
}

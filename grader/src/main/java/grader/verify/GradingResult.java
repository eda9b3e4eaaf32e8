package grader.verify;

import grader.course.GradingOutcome;
import grader.course.RuleId;
import grader.report.Report;
import grader.report.Report.RuleLine;
import grader.report.Report.TestLine;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reports of one thing that was graded once or several times.
 *
 * @param reports at least one, in order
 */
record GradingResult(String name, List<Report> reports) {
  Report first() {
    return reports.get(0);
  }

  boolean finished() {
    return first().outcome().equals(GradingOutcome.FINISHED.word());
  }

  /** Rules with a test that did not pass, in order. */
  Set<RuleId> failingRules() {
    return first().rules().stream()
        .filter(rule -> !rule.passed())
        .map(rule -> RuleId.parse(rule.id()).orElseThrow())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names of tests that ran and failed. */
  Set<String> failedTests() {
    return tests("failed");
  }

  /** Names of tests that passed. */
  Set<String> passedTests() {
    return tests("passed");
  }

  /** What a learner is told, all in one text. */
  String told() {
    return Stream.concat(first().problems().stream(), first().notes().stream())
            .collect(Collectors.joining("; "))
        + first().rules().stream()
            .flatMap(rule -> rule.tests().stream())
            .filter(test -> test.status().equals("failed"))
            .map(test -> "; " + test.message())
            .collect(Collectors.joining());
  }

  /** Why it ended, the first line of it. */
  String detail() {
    return first().problems().stream().findFirst().orElse("");
  }

  /** What must be the same in every run. */
  static String fingerprint(Report report) {
    return report.outcome()
        + " "
        + report.score()
        + report.rules().stream()
            .flatMap(rule -> rule.tests().stream())
            .filter(test -> !test.status().equals("passed"))
            .map(test -> " " + test.name() + " " + test.status())
            .collect(Collectors.joining());
  }

  private Set<String> tests(String status) {
    return first().rules().stream()
        .map(RuleLine::tests)
        .flatMap(List::stream)
        .filter(test -> test.status().equals(status))
        .map(TestLine::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

package grader.report;

import grader.course.GradingOutcome;
import grader.report.Report.RuleLine;
import grader.report.Report.TestLine;
import java.util.List;

/**
 * What the tests on real engines said, apart from the score.
 *
 * @param servers the engines, one line each
 * @param outcome a word of {@link grader.course.GradingOutcome}
 * @param passed how many of the tests passed
 * @param problems why the run ended early, or why there was none
 * @param rules the rules that have tests there, without points
 */
public record EngineResults(
    List<String> servers,
    String outcome,
    int passed,
    int tests,
    List<String> problems,
    List<RuleLine> rules) {
  /** The tests of a report on engines alone. */
  public static EngineResults of(Report onEngines, List<String> servers) {
    List<TestLine> tests =
        onEngines.rules().stream().flatMap(rule -> rule.tests().stream()).toList();
    long passed = tests.stream().filter(test -> test.status().equals(TestLine.PASSED)).count();
    return new EngineResults(
        servers,
        onEngines.outcome(),
        (int) passed,
        tests.size(),
        onEngines.problems(),
        onEngines.rules());
  }

  /** How many tests pass, and on which engines; or why there is none. */
  public String words() {
    return tests == 0
        ? String.join("; ", problems)
        : ReportMessages.onEngines(passed, tests, servers);
  }

  /** There is no test. */
  public static EngineResults none(String why) {
    return new EngineResults(
        List.of(), GradingOutcome.FINISHED.word(), 0, 0, List.of(why), List.of());
  }
}

package grader.report.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import grader.course.GradingOutcome;
import grader.report.JsonEmitter;
import grader.report.Report;
import grader.report.Report.RuleLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PrairieLearn's {@code results.json}: a share from 0 to 1 and one test a rule, all of them with
 * points, for one without takes them from all. What could not be run, and a fault of the grader, is
 * "not gradable" there: it gives no points, takes none and costs no attempt.
 */
final class PrairieLearnEmitter implements Emitter {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Results(
      boolean gradable,
      @Nullable Double score,
      String message,
      String output,
      @JsonProperty("format_errors") @Nullable List<String> formatErrors,
      @Nullable List<Test> tests) {}

  private record Test(
      String name,
      String description,
      int points,
      @JsonProperty("max_points") int maxPoints,
      String message) {}

  @Override
  public String emit(List<Report> reports) {
    return JsonEmitter.emit(results(reports.get(0))) + "\n";
  }

  private static Results results(Report report) {
    String message = PlainTextSummary.of(report);
    if (report.endedIn(GradingOutcome.GRADER_FAULT)) {
      return new Results(false, null, String.join("\n", report.problems()), "", null, null);
    }
    if (wasNotRun(report)) {
      return new Results(false, null, message, "", report.problems(), null);
    }
    double score = report.maxScore() == 0 ? 0 : (double) report.score() / report.maxScore();
    List<Test> tests = report.rules().stream().map(PrairieLearnEmitter::test).toList();
    return new Results(true, score, message, "", null, tests);
  }

  private static boolean wasNotRun(Report report) {
    return report.endedIn(GradingOutcome.REFUSED)
        || report.endedIn(GradingOutcome.DID_NOT_COMPILE)
        || report.endedIn(GradingOutcome.POLICY);
  }

  private static Test test(RuleLine rule) {
    return new Test(
        rule.id(), rule.title(), rule.points(), rule.maxPoints(), PlainTextSummary.of(rule));
  }
}

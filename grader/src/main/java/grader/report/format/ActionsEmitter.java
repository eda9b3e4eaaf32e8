package grader.report.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import grader.report.JsonEmitter;
import grader.report.Report;
import grader.report.Report.RuleLine;
import grader.text.WorkflowCommandEscaper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the graders of classroom-resources hand to their reporter: the line {@code result=} of a
 * step's output, a JSON object in Base64. One test a rule, each with a number as its score, for the
 * reporter adds them up. Its log repeats the messages, so commands to the runner are made inert.
 *
 * <p>Without the line the reporter fails the job and gives no points.
 */
final class ActionsEmitter implements Emitter {
  private static final String PASS = "pass";
  private static final String FAIL = "fail";
  private static final String ERROR = "error";

  private record Results(
      int version, String status, @JsonProperty("max_score") int maxScore, List<Test> tests) {}

  private record Test(
      String name,
      String status,
      int score,
      @Nullable String message,
      @JsonProperty("test_code") String testCode,
      String filename,
      @JsonProperty("line_no") int line,
      long duration) {}

  @Override
  public String emit(List<Report> reports) {
    String json = json(reports.get(0));
    return "result="
        + Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8))
        + "\n";
  }

  /** The object as text, before it is encoded. */
  static String json(Report report) {
    List<Test> tests = report.rules().stream().map(ActionsEmitter::test).toList();
    boolean allPass = report.rules().stream().allMatch(RuleLine::passed);
    boolean nothingRan = report.rules().stream().allMatch(RuleLine::wasNotRun);
    String status = allPass ? PASS : nothingRan ? ERROR : FAIL;
    return JsonEmitter.emit(new Results(1, status, report.maxScore(), tests));
  }

  private static Test test(RuleLine rule) {
    String status = rule.passed() ? PASS : rule.wasNotRun() ? ERROR : FAIL;
    String message =
        rule.passed() ? null : WorkflowCommandEscaper.escape(PlainTextSummary.of(rule));
    return new Test(
        WorkflowCommandEscaper.escape(PlainTextSummary.name(rule)),
        status,
        rule.points(),
        message,
        "",
        "",
        0,
        0);
  }
}

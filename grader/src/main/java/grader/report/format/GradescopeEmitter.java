package grader.report.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import grader.report.JsonEmitter;
import grader.report.Report;
import grader.report.Report.RuleLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gradescope's {@code results.json}: one test a rule, everything as plain text. The score stands at
 * the top and is the sum of the tests. Gradescope has no state for a grader that failed; without a
 * file it tells the instructor and keeps the score open.
 */
final class GradescopeEmitter implements Emitter {
  private static final String TEXT = "text";
  private static final double MILLISECONDS = 1_000;

  /** The file, see "Autograder Specifications" of Gradescope. */
  private record Results(
      int score,
      @JsonProperty("execution_time") double executionTime,
      String output,
      @JsonProperty("output_format") String outputFormat,
      @JsonProperty("extra_data") Map<String, Object> extraData,
      List<Test> tests) {}

  private record Test(
      int score,
      @JsonProperty("max_score") int maxScore,
      String status,
      String name,
      @JsonProperty("name_format") String nameFormat,
      String number,
      String output,
      @JsonProperty("output_format") String outputFormat) {}

  @Override
  public String emit(List<Report> reports) {
    Report report = reports.get(0);
    List<Test> tests = new ArrayList<>();
    report.rules().forEach(rule -> tests.add(test(rule)));
    Map<String, Object> extra = new LinkedHashMap<>();
    extra.put("kata", report.kata());
    extra.put("outcome", report.outcome());
    extra.put("level", report.level());
    double seconds = report.timings().getOrDefault("total", 0L) / MILLISECONDS;
    return JsonEmitter.emit(
            new Results(report.score(), seconds, PlainTextSummary.of(report), TEXT, extra, tests))
        + "\n";
  }

  private static Test test(RuleLine rule) {
    return new Test(
        rule.points(),
        rule.maxPoints(),
        rule.passed() ? "passed" : "failed",
        rule.title(),
        TEXT,
        rule.id(),
        PlainTextSummary.of(rule),
        TEXT);
  }
}

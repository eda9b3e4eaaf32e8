package grader.report.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import grader.intake.UsageException;
import grader.report.JsonEmitter;
import grader.report.Report;
import grader.report.Report.RuleLine;
import grader.report.ReportMessages;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Classroom 50's {@code result.json}: one test a rule, whole points. Who handed in what comes from
 * the variables that its runner sets, and the time of the graded commit from {@code
 * KATA_SUBMITTED_AT}, which the entry script sets. Without a file and with an exit code other than
 * 0 the runner itself writes down an error instead of a score.
 */
final class ClassroomEmitter implements Emitter {
  private static final String WORD = "classroom50";
  private static final String SUBMITTED_AT = "KATA_SUBMITTED_AT";

  private final Map<String, String> environment;
  private final InstantSource clock;

  ClassroomEmitter(Map<String, String> environment, InstantSource clock) {
    this.environment = environment;
    this.clock = clock;
  }

  /** With the variables of this process. */
  static ClassroomEmitter here() {
    return new ClassroomEmitter(System.getenv(), InstantSource.system());
  }

  /** The file; its schema permits no other fields. */
  private record Result(
      String schema,
      String classroom,
      String assignment,
      @JsonProperty("assignment_type") String assignmentType,
      String owner,
      String submission,
      String commit,
      String release,
      String review,
      String datetime,
      @JsonProperty("graded_at") String gradedAt,
      int score,
      @JsonProperty("max-score") int maxScore,
      List<Test> tests) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Test(
      @JsonProperty("test-name") String testName,
      boolean passed,
      int score,
      @JsonProperty("max-score") int maxScore,
      String message) {}

  @Override
  public String emit(List<Report> reports) {
    Report report = reports.get(0);
    String gradedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    String commit = needed("COMMIT_URL");
    Result result =
        new Result(
            "classroom50/result/v1",
            needed("CLASSROOM"),
            needed("ASSIGNMENT"),
            given("ASSIGNMENT_TYPE").orElse("individual"),
            given("OWNER").or(() -> given("USERNAME")).orElseGet(() -> needed("OWNER")),
            needed("SUBMISSION_TAG"),
            commit,
            needed("RELEASE_URL"),
            given("REVIEW_URL").orElse(commit),
            given(SUBMITTED_AT).map(ClassroomEmitter::inUtc).orElse(gradedAt),
            gradedAt,
            report.score(),
            report.maxScore(),
            report.rules().stream().map(ClassroomEmitter::test).toList());
    return JsonEmitter.emit(result) + "\n";
  }

  private static Test test(RuleLine rule) {
    return new Test(
        PlainTextSummary.name(rule),
        rule.passed(),
        rule.points(),
        rule.maxPoints(),
        PlainTextSummary.of(rule));
  }

  private static String inUtc(String seconds) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(seconds)).toString();
    } catch (NumberFormatException e) {
      throw new UsageException(ReportMessages.environmentMissing(WORD, SUBMITTED_AT));
    }
  }

  private Optional<String> given(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private String needed(String name) {
    return given(name)
        .orElseThrow(() -> new UsageException(ReportMessages.environmentMissing(WORD, name)));
  }
}

package grader.report;

import grader.compile.CompiledKata;
import grader.course.GradingOutcome;
import grader.course.Level;
import grader.intake.SourceFile;
import grader.run.Failure;
import grader.run.TestStatus;
import grader.score.RuleVerdict;
import grader.score.Score;
import grader.score.Verdict;
import grader.text.LearnerMessages;
import grader.text.SafeText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the internal report from what the stages found out. */
public final class ReportBuilder {
  /** The version of the JSON form. */
  public static final int VERSION = 1;

  private static final int MAX_MESSAGE_LENGTH = 2_000;
  private static final int MAX_OUTPUT_LENGTH = 4_000;

  private final CompiledKata kata;
  private final List<SourceFile> sources;
  private final String notRun;

  private ReportBuilder(CompiledKata kata, Termination termination) {
    this.kata = kata;
    this.sources = termination.sources();
    this.notRun = termination.problems().stream().findFirst().orElse(termination.outcome().word());
  }

  /**
   * How a grading ended.
   *
   * @param problems why it ended early, one line each
   * @param notes what the intake left out
   * @param sources the learner's files, to tell their frames from others
   */
  public record Termination(
      String submission,
      GradingOutcome outcome,
      List<String> problems,
      List<String> notes,
      String output,
      List<SourceFile> sources) {}

  /** The report of one grading; all strings in it are safe to print. */
  public static Report build(
      CompiledKata kata,
      Termination termination,
      Score score,
      String sandbox,
      Map<String, Long> timings) {
    ReportBuilder writer = new ReportBuilder(kata, termination);
    Optional<Level> level = score.level();
    return new Report(
        VERSION,
        kata.kata().id(),
        SafeText.line(termination.submission(), MAX_MESSAGE_LENGTH),
        termination.outcome().word(),
        score.points(),
        score.maxPoints(),
        level.map(Level::number).orElse(null),
        level.map(Level::title).orElse(null),
        writer.nextStep(termination, score),
        sandbox,
        safe(termination.problems()),
        safe(termination.notes()),
        levels(score),
        score.rules().stream().map(writer::rule).toList(),
        SafeText.lines(FailureText.printed(termination.output()), MAX_OUTPUT_LENGTH),
        timings,
        null,
        false,
        false,
        null);
  }

  private static List<String> safe(List<String> lines) {
    return lines.stream().map(line -> SafeText.line(line, MAX_MESSAGE_LENGTH)).toList();
  }

  private static List<Report.LevelLine> levels(Score score) {
    return List.of(Level.values()).stream()
        .filter(level -> !score.of(level).isEmpty())
        .map(level -> level(level, score.of(level)))
        .toList();
  }

  private static Report.LevelLine level(Level level, List<RuleVerdict> rules) {
    return new Report.LevelLine(
        level.number(),
        level.title(),
        rules.stream().mapToInt(RuleVerdict::points).sum(),
        rules.stream().mapToInt(RuleVerdict::maxPoints).sum(),
        rules.stream().allMatch(RuleVerdict::passed));
  }

  private Report.RuleLine rule(RuleVerdict rule) {
    return new Report.RuleLine(
        rule.rule().id().toString(),
        rule.rule().title(),
        rule.passed(),
        rule.points(),
        rule.maxPoints(),
        rule.verdicts().stream().map(this::test).toList());
  }

  private Report.TestLine test(Verdict verdict) {
    return new Report.TestLine(
        verdict.test().methodName(),
        verdict.test().hidden(),
        status(verdict.status()),
        message(verdict),
        hint(verdict),
        verdict.failure().flatMap(this::location).orElse(null));
  }

  private static String status(TestStatus status) {
    return switch (status) {
      case PASSED -> Report.TestLine.PASSED;
      case FAILED -> Report.TestLine.FAILED;
      case NOT_RUN -> Report.TestLine.NOT_RUN;
    };
  }

  private @Nullable String message(Verdict verdict) {
    return switch (verdict.status()) {
      case PASSED -> null;
      case NOT_RUN -> LearnerMessages.notRunBecause(SafeText.line(notRun, MAX_MESSAGE_LENGTH));
      case FAILED ->
          verdict
              .failure()
              .map(it -> FailureText.of(it, MAX_MESSAGE_LENGTH))
              .orElse(LearnerMessages.NO_MESSAGE);
    };
  }

  /** A learner who has not begun needs no hint but the first rule. */
  private static @Nullable String hint(Verdict verdict) {
    boolean begun = verdict.failure().stream().noneMatch(FailureText::isNotBegun);
    boolean wanted = verdict.status() == TestStatus.FAILED && begun;
    return wanted && !verdict.test().hint().isEmpty() ? verdict.test().hint() : null;
  }

  private Optional<String> location(Failure failure) {
    for (StackTraceElement frame : failure.frames()) {
      Optional<SourceFile> own = sources.stream().filter(file -> isIn(file, frame)).findFirst();
      if (own.isPresent()) {
        return Optional.of(own.get().path() + ":" + frame.getLineNumber());
      }
    }
    return Optional.empty();
  }

  private static boolean isIn(SourceFile file, StackTraceElement frame) {
    String name = frame.getClassName();
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return file.fileName().equals(frame.getFileName()) && file.packageName().equals(packageName);
  }

  private String nextStep(Termination termination, Score score) {
    return switch (termination.outcome()) {
      case REFUSED, DID_NOT_COMPILE, POLICY -> LearnerMessages.NEXT_FIX_FIRST;
      case GRADER_FAULT -> LearnerMessages.NEXT_GRADE_AGAIN;
      case FINISHED, EXITED, FLOODED, OUT_OF_MEMORY, TIMED_OUT ->
          score
              .firstOpen()
              .map(open -> LearnerMessages.nextRule(open.rule().id(), open.rule().title()))
              .orElseGet(
                  () ->
                      LearnerMessages.nextFullMarks("solutions/" + kata.kata().id() + "/NOTES.md"));
    };
  }
}

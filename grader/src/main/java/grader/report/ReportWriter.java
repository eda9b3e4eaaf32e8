package grader.report;

import grader.compile.PristineKata;
import grader.course.Level;
import grader.course.Outcome;
import grader.intake.SourceFile;
import grader.run.Failure;
import grader.run.Status;
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
public final class ReportWriter {
  /** The version of the JSON form. */
  public static final int VERSION = 1;

  private static final int LONGEST_MESSAGE = 2_000;
  private static final int LONGEST_OUTPUT = 4_000;

  private final PristineKata kata;
  private final List<SourceFile> sources;
  private final String notRun;

  private ReportWriter(PristineKata kata, Ending ending) {
    this.kata = kata;
    this.sources = ending.sources();
    this.notRun = ending.problems().stream().findFirst().orElse(ending.outcome().word());
  }

  /**
   * How a grading ended.
   *
   * @param problems why it ended early, one line each
   * @param notes what the intake left out
   * @param sources the learner's files, to tell their frames from others
   */
  public record Ending(
      String submission,
      Outcome outcome,
      List<String> problems,
      List<String> notes,
      String output,
      List<SourceFile> sources) {}

  /** The report of one grading; all strings in it are safe to print. */
  public static Report write(
      PristineKata kata, Ending ending, Score score, String sandbox, Map<String, Long> timings) {
    ReportWriter writer = new ReportWriter(kata, ending);
    Optional<Level> level = score.level();
    return new Report(
        VERSION,
        kata.kata().id(),
        SafeText.line(ending.submission(), LONGEST_MESSAGE),
        ending.outcome().word(),
        score.points(),
        score.maxPoints(),
        level.map(Level::number).orElse(null),
        level.map(Level::title).orElse(null),
        writer.nextStep(ending, score),
        sandbox,
        safe(ending.problems()),
        safe(ending.notes()),
        levels(score),
        score.rules().stream().map(writer::rule).toList(),
        SafeText.lines(FailureText.printed(ending.output()), LONGEST_OUTPUT),
        timings,
        null,
        false,
        false);
  }

  private static List<String> safe(List<String> lines) {
    return lines.stream().map(line -> SafeText.line(line, LONGEST_MESSAGE)).toList();
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

  private static String status(Status status) {
    return switch (status) {
      case PASSED -> Report.TestLine.PASSED;
      case FAILED -> Report.TestLine.FAILED;
      case NOT_RUN -> Report.TestLine.NOT_RUN;
    };
  }

  private @Nullable String message(Verdict verdict) {
    return switch (verdict.status()) {
      case PASSED -> null;
      case NOT_RUN -> LearnerMessages.notRunBecause(SafeText.line(notRun, LONGEST_MESSAGE));
      case FAILED ->
          verdict
              .failure()
              .map(it -> FailureText.of(it, LONGEST_MESSAGE))
              .orElse(LearnerMessages.NO_MESSAGE);
    };
  }

  /** A learner who has not begun needs no hint but the first rule. */
  private static @Nullable String hint(Verdict verdict) {
    boolean begun = verdict.failure().stream().noneMatch(FailureText::isNotBegun);
    boolean wanted = verdict.status() == Status.FAILED && begun;
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

  private String nextStep(Ending ending, Score score) {
    return switch (ending.outcome()) {
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

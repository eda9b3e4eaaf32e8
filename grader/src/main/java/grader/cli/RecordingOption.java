package grader.cli;

import grader.intake.UsageException;
import grader.practice.PracticeHistory;
import grader.practice.PracticeLog;
import grader.practice.TestRunSummary;
import grader.report.Report;
import grader.session.InterviewClock;
import grader.session.LearnerWorkspace;
import grader.text.SafeText;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Mixin;

/** Records the runs of a session and tells where on the clock they stand. */
final class RecordingOption {
  private static final int MAX_LENGTH = 500;

  private final CommandContext context;

  @Mixin private final PracticeOption practice;

  RecordingOption(CommandContext context) {
    this.context = context;
    this.practice = new PracticeOption(context);
  }

  /** The record itself. */
  PracticeLog practice(PrintWriter err) {
    return practice.practice(err);
  }

  /**
   * Records a run of all public tests, where a learner and no pipeline made it, and says where on
   * the clock it was. A record that cannot be kept is a warning: the verdict is worth more.
   *
   * @return at most one line
   */
  List<String> of(LearnerWorkspace work, Report report, PrintWriter err) {
    if (context.isPipeline() || ExitCode.isFault(report)) {
      return List.of();
    }
    String kata = work.kata().id();
    try {
      PracticeLog kept = practice.practice(err);
      PracticeHistory history =
          work.isWhole()
              ? kept.tested(kata, TestRunSummary.of(TestRunSummary.Scope.PUBLIC, report))
              : kept.history();
      return InterviewClock.running(history, kata, kept.now()).stream()
          .map(clock -> clock.line(kept.now(), kata))
          .toList();
    } catch (UsageException e) {
      err.println("kata: " + SafeText.line(String.valueOf(e.getMessage()), MAX_LENGTH));
      err.flush();
      return List.of();
    }
  }
}

package grader.cli;

import grader.evening.InterviewClock;
import grader.evening.LearnerWork;
import grader.intake.UsageException;
import grader.practice.History;
import grader.practice.Practice;
import grader.practice.TestRun;
import grader.report.Report;
import grader.text.SafeText;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Mixin;

/** Records the runs of an evening and tells where on the clock they stand. */
final class RecordOption {
  private static final int LONGEST = 500;

  private final Surroundings surroundings;

  @Mixin private final PracticeOption practice;

  RecordOption(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.practice = new PracticeOption(surroundings);
  }

  /** The record itself. */
  Practice practice(PrintWriter err) {
    return practice.practice(err);
  }

  /**
   * Records a run of all public tests, where a learner and no pipeline made it, and says where on
   * the clock it was. A record that cannot be kept is a warning: the verdict is worth more.
   *
   * @return at most one line
   */
  List<String> of(LearnerWork work, Report report, PrintWriter err) {
    if (surroundings.isPipeline() || ExitCode.isFault(report)) {
      return List.of();
    }
    String kata = work.kata().id();
    try {
      Practice kept = practice.practice(err);
      History history =
          work.isWhole()
              ? kept.tested(kata, TestRun.of(TestRun.Scope.PUBLIC, report))
              : kept.history();
      return InterviewClock.running(history, kata, kept.now()).stream()
          .map(clock -> clock.line(kept.now(), kata))
          .toList();
    } catch (UsageException e) {
      err.println("kata: " + SafeText.line(String.valueOf(e.getMessage()), LONGEST));
      err.flush();
      return List.of();
    }
  }
}

package grader;

import grader.course.GradingOutcome;
import grader.intake.IntakeMessages;
import grader.intake.Rejection;
import grader.intake.Submission;
import grader.report.ReportBuilder.Termination;
import grader.run.RunOutcome;
import java.util.ArrayList;
import java.util.List;

/** Puts the end of a run into words: exactly one word and one line for each outcome. */
final class OutcomeDescriber {
  private OutcomeDescriber() {}

  static Termination of(Submission submission, Rejection rejection) {
    return describe(submission, rejection.outcome(), rejection.problems(), "");
  }

  static Termination of(Submission submission, RunWithRetry run) {
    Termination termination = of(submission, run.outcome());
    List<String> notes = new ArrayList<>(termination.notes());
    run.note().ifPresent(notes::add);
    return new Termination(
        termination.submission(),
        termination.outcome(),
        termination.problems(),
        notes,
        termination.output(),
        termination.sources());
  }

  private static Termination of(Submission submission, RunOutcome run) {
    String output = run.output();
    if (run instanceof RunOutcome.Finished) {
      return describe(submission, GradingOutcome.FINISHED, List.of(), output);
    }
    if (run instanceof RunOutcome.TimedOut it) {
      String problem = GradingMessages.timedOut(it.limit(), it.clock());
      return describe(submission, GradingOutcome.TIMED_OUT, List.of(problem), output);
    }
    if (run instanceof RunOutcome.OutOfMemory it) {
      String problem = GradingMessages.outOfMemory(it.heapMebibytes());
      return describe(submission, GradingOutcome.OUT_OF_MEMORY, List.of(problem), output);
    }
    if (run instanceof RunOutcome.Exited it) {
      int signal = it.signal();
      String problem =
          signal > 0 ? GradingMessages.killed(signal) : GradingMessages.exited(it.code());
      return describe(submission, GradingOutcome.EXITED, List.of(problem), output);
    }
    if (run instanceof RunOutcome.Flooded it) {
      String problem = GradingMessages.flooded(it.limitBytes());
      return describe(submission, GradingOutcome.FLOODED, List.of(problem), output);
    }
    if (run instanceof RunOutcome.GraderFault it) {
      String problem = IntakeMessages.graderFault(it.reason());
      return describe(submission, GradingOutcome.GRADER_FAULT, List.of(problem), output);
    }
    throw new IllegalStateException("an outcome without words: " + run);
  }

  private static Termination describe(
      Submission submission, GradingOutcome outcome, List<String> problems, String output) {
    return new Termination(
        submission.name(), outcome, problems, submission.notes(), output, submission.sources());
  }
}

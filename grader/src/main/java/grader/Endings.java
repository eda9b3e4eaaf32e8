package grader;

import grader.course.Outcome;
import grader.intake.Rejection;
import grader.intake.Submission;
import grader.report.ReportWriter.Ending;
import grader.run.RunOutcome;
import grader.text.LearnerMessages;
import java.util.ArrayList;
import java.util.List;

/** Puts the end of a run into words: exactly one word and one line for each outcome. */
final class Endings {
  private static final int KIBIBYTE = 1024;

  private Endings() {}

  static Ending of(Submission submission, Rejection rejection) {
    return ending(submission, rejection.outcome(), rejection.problems(), "");
  }

  static Ending of(Submission submission, Attempt attempt) {
    Ending ending = of(submission, attempt.outcome());
    List<String> notes = new ArrayList<>(ending.notes());
    attempt.note().ifPresent(notes::add);
    return new Ending(
        ending.submission(),
        ending.outcome(),
        ending.problems(),
        notes,
        ending.output(),
        ending.sources());
  }

  private static Ending of(Submission submission, RunOutcome run) {
    String output = run.output();
    if (run instanceof RunOutcome.Finished) {
      return ending(submission, Outcome.FINISHED, List.of(), output);
    }
    if (run instanceof RunOutcome.TimedOut it) {
      String problem =
          LearnerMessages.timedOut(
              it.limit().toSeconds(), it.clock() == RunOutcome.Clock.PROCESSOR);
      return ending(submission, Outcome.TIMED_OUT, List.of(problem), output);
    }
    if (run instanceof RunOutcome.OutOfMemory it) {
      String problem = LearnerMessages.outOfMemory(it.heapMebibytes());
      return ending(submission, Outcome.OUT_OF_MEMORY, List.of(problem), output);
    }
    if (run instanceof RunOutcome.Exited it) {
      int signal = it.signal();
      String problem =
          signal > 0 ? LearnerMessages.killed(signal) : LearnerMessages.exited(it.code());
      return ending(submission, Outcome.EXITED, List.of(problem), output);
    }
    if (run instanceof RunOutcome.Flooded it) {
      String problem = LearnerMessages.flooded(it.limitBytes() / KIBIBYTE);
      return ending(submission, Outcome.FLOODED, List.of(problem), output);
    }
    if (run instanceof RunOutcome.GraderFault it) {
      String problem = LearnerMessages.graderFault(it.reason());
      return ending(submission, Outcome.GRADER_FAULT, List.of(problem), output);
    }
    throw new IllegalStateException("an outcome without words: " + run);
  }

  private static Ending ending(
      Submission submission, Outcome outcome, List<String> problems, String output) {
    return new Ending(
        submission.name(), outcome, problems, submission.notes(), output, submission.sources());
  }
}

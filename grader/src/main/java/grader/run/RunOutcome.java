package grader.run;

import java.time.Duration;
import java.util.List;

/** How a run ended. Results come in the order of the request, one for every expected test. */
public sealed interface RunOutcome {
  /** One result for every expected test, in the order of the request. */
  List<TestResult> results();

  /** The captured, capped standard output of the submission. */
  String output();

  /** Every test came to an end. */
  record Finished(List<TestResult> results, String output) implements RunOutcome {}

  /** The run was stopped at its time limit. */
  record TimedOut(List<TestResult> results, String output, Duration limit) implements RunOutcome {}

  /** The heap was used up. */
  record OutOfMemory(List<TestResult> results, String output, int heapMebibytes)
      implements RunOutcome {}

  /** The submission ended the JVM. */
  record Exited(List<TestResult> results, String output, int code) implements RunOutcome {}

  /** The submission printed more than it may. */
  record Flooded(List<TestResult> results, String output, int limitBytes) implements RunOutcome {}

  /** The grader failed; never the learner's fault. */
  record GraderFault(List<TestResult> results, String output, String reason)
      implements RunOutcome {}
}

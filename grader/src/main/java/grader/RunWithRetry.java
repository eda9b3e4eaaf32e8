package grader;

import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import grader.run.TestResult;
import java.time.Duration;
import java.util.Optional;

/**
 * What counts of a run, after a second one where the first may have been bad luck.
 *
 * @param note what the report says of the second run, if there was one
 */
record RunWithRetry(RunOutcome outcome, Optional<String> note) {
  /** Runs the tests once, or twice. */
  static RunWithRetry of(Runner runner, RunRequest request) {
    RunOutcome first = runner.run(request);
    if (!first.mayHaveBeenBadLuck()) {
      return new RunWithRetry(first, Optional.empty());
    }
    RunOutcome second = runner.run(request);
    if (second instanceof RunOutcome.GraderFault) {
      return new RunWithRetry(second, Optional.empty());
    }
    String note =
        second instanceof RunOutcome.Finished
            ? GradingMessages.RETRY_FINISHED
            : GradingMessages.RETRY_STOPPED;
    return new RunWithRetry(second.with(RetryMerger.results(first, second)), Optional.of(note));
  }

  /** What the tests that count took themselves. */
  Duration testTime() {
    return outcome.results().stream().map(TestResult::time).reduce(Duration.ZERO, Duration::plus);
  }
}

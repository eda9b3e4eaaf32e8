package grader;

import grader.run.RunOutcome;
import grader.run.TestResult;
import grader.run.TestStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the results of two runs, of which the first was stopped.
 *
 * <p>The second run is for tests to which the first did not come. It is no second draw: what one of
 * the runs has failed is failed, whatever the other says, and so is the test that filled the heap
 * or took most of the time of its run. Only a test that was stopped by what the machine did besides
 * is left to the other run.
 */
final class RetryMerger {
  private RetryMerger() {}

  /** One result for each test, in order. */
  static List<TestResult> results(RunOutcome first, RunOutcome second) {
    List<TestResult> joined = new ArrayList<>();
    for (int i = 0; i < first.results().size(); i++) {
      TestResult one = first.results().get(i);
      TestResult other = second.results().get(i);
      joined.add(result(first, one, second, other));
    }
    return joined;
  }

  private static TestResult result(
      RunOutcome first, TestResult one, RunOutcome second, TestResult other) {
    if (isOpen(first, one)) {
      return other.status() == TestStatus.NOT_RUN ? one : other;
    }
    return isFailed(other) && !isOpen(second, other) ? other : one;
  }

  /** Whether a run leaves the test to the other one. */
  private static boolean isOpen(RunOutcome run, TestResult result) {
    return result.status() == TestStatus.NOT_RUN
        || result.wasCut() && mayHaveBeenTheMachine(run, result);
  }

  private static boolean isFailed(TestResult result) {
    return result.status() == TestStatus.FAILED;
  }

  private static boolean mayHaveBeenTheMachine(RunOutcome run, TestResult cut) {
    if (run instanceof RunOutcome.TimedOut) {
      Duration all =
          run.results().stream().map(TestResult::time).reduce(Duration.ZERO, Duration::plus);
      return cut.time().multipliedBy(2).compareTo(all) <= 0;
    }
    return run instanceof RunOutcome.Exited exited && exited.signal() > 0;
  }
}

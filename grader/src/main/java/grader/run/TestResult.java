package grader.run;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of one expected test.
 *
 * @param test the test
 * @param status how it ended
 * @param failure why it failed; present exactly when the status is {@link TestStatus#FAILED}
 * @param time how long it took by the parent's clock, zero if it did not run; for the reader, never
 *     part of a verdict
 */
public record TestResult(
    ExpectedTest test, TestStatus status, Optional<Failure> failure, Duration time) {
  public TestResult {
    if (failure.isPresent() != (status == TestStatus.FAILED)) {
      throw new IllegalArgumentException(status + " does not go with " + failure);
    }
  }

  /** Whether it did not fail by itself: the run ended while it was running. */
  public boolean wasCut() {
    return failure.filter(Failure::isOfStoppedRun).isPresent();
  }
}

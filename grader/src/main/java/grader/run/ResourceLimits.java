package grader.run;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What one run may use.
 *
 * @param wallTime time from handing over the tests to their last verdict, more than zero
 * @param processorTime processor time of the worker and all below it, more than zero; looked at a
 *     few times a second, so a run may use a little more
 * @param heapMebibytes heap of the worker JVM in MiB, at least 16
 * @param outputBytes bytes of standard output and error together, at least 0; one more ends the run
 * @param processes threads and processes beyond those that the JVM needs itself, at least 1; held
 *     only where the sandbox counts them
 */
public record ResourceLimits(
    Duration wallTime, Duration processorTime, int heapMebibytes, int outputBytes, int processes) {
  public ResourceLimits {
    requireNonNull(wallTime, "wallTime");
    requireNonNull(processorTime, "processorTime");
    require(wallTime.compareTo(Duration.ZERO) > 0, "wallTime must be more than zero", wallTime);
    require(!processorTime.isNegative(), "processorTime must be more than zero", processorTime);
    require(!processorTime.isZero(), "processorTime must be more than zero", processorTime);
    require(heapMebibytes >= 16, "heapMebibytes must be 16 or more", heapMebibytes);
    require(outputBytes >= 0, "outputBytes must be 0 or more", outputBytes);
    require(processes >= 1, "processes must be 1 or more", processes);
  }

  /** Limits without one of processor time that a run could reach. */
  public ResourceLimits(Duration wallTime, int heapMebibytes, int outputBytes, int processes) {
    this(wallTime, Duration.ofDays(1), heapMebibytes, outputBytes, processes);
  }

  private static void require(boolean condition, String rule, Object actual) {
    if (!condition) {
      throw new IllegalArgumentException(rule + ", but is " + actual);
    }
  }
}

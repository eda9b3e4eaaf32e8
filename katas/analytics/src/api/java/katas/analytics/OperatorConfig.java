package katas.analytics;

import java.time.Duration;

/**
 * How a {@link WindowOperator} treats time. All durations are positive, or zero for the first two.
 *
 * @param partitions how many partitions the events come from, at least 1
 * @param outOfOrderness how far a partition's watermark stays behind its latest event
 * @param allowedLateness how long after a window's end, in event time, events still correct it
 * @param idleTimeout how long a partition has no event, by the clock, before it is idle
 */
public record OperatorConfig(
    int partitions, Duration outOfOrderness, Duration allowedLateness, Duration idleTimeout) {

  /** Out-of-orderness 10 s, allowed lateness 1 min, idle timeout 1 min. */
  public static OperatorConfig of(int partitions) {
    return new OperatorConfig(
        partitions, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(1));
  }
}

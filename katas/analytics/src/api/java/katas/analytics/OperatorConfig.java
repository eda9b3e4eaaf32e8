package katas.analytics;

import java.time.Duration;

/**
 * How a {@link WindowOperator} treats time.
 *
 * @param partitions how many partitions its events come from, at least 1
 * @param disorder by how much a partition's watermark is behind its latest event
 * @param lateness how long after a window's end, in event time, events still correct it
 * @param idle after how long without an event a partition is not waited for, by the clock
 */
public record OperatorConfig(int partitions, Duration disorder, Duration lateness, Duration idle) {

  /** Disorder 10 s, lateness 1 min, idle 1 min. */
  public static OperatorConfig of(int partitions) {
    return new OperatorConfig(
        partitions, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(1));
  }
}

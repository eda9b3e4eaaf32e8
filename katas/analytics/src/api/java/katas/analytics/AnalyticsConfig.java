package katas.analytics;

import java.time.Duration;

/**
 * The numbers of the brief. All durations are positive whole milliseconds.
 *
 * @param topic the log's topic for events
 * @param consumerGroup the group of the servers that process events
 * @param window the length of a window of the live counts
 * @param maxClockSkew how far an event's time may be ahead of the time at which the event was
 *     appended to the log
 * @param allowedLateness how far an event's time may be behind the time at which the event was
 *     appended
 * @param maxConsumerLag how long after its append a message is processed at the latest
 */
public record AnalyticsConfig(
    String topic,
    String consumerGroup,
    Duration window,
    Duration maxClockSkew,
    Duration allowedLateness,
    Duration maxConsumerLag) {

  /** {@code events}, {@code counts}, 5 min, 5 min, 24 h, 1 h. */
  public static AnalyticsConfig defaults() {
    return new AnalyticsConfig(
        "events",
        "counts",
        Duration.ofMinutes(5),
        Duration.ofMinutes(5),
        Duration.ofHours(24),
        Duration.ofHours(1));
  }
}

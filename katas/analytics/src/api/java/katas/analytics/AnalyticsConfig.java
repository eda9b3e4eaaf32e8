package katas.analytics;

import java.time.Duration;

/**
 * The numbers of the brief.
 *
 * @param topic the log's topic for events
 * @param group the consumer group of the servers that count
 * @param window how long a window of the live counts is
 * @param skew how far an event's time may be ahead of the time at which it was appended
 * @param lateness how far it may be behind
 * @param lag how long after it was appended a message is worked on at the latest
 */
public record AnalyticsConfig(
    String topic, String group, Duration window, Duration skew, Duration lateness, Duration lag) {

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

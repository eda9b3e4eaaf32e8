package katas.notifications;

import java.time.Duration;
import java.util.Locale;

/**
 * The numbers of the brief.
 *
 * @param defaultLocale the language of a text that does not exist in the user's
 * @param backoffBase the ceiling of the wait after the first attempt
 * @param backoffCap the ceiling of every wait
 * @param maxAttempts after how many failed attempts a message is dead
 * @param lease how long a message belongs to the server that began to send it
 * @param breakerThreshold after how many failures in a row the circuit breaker opens
 * @param breakerOpenTime how long an open breaker lets no call pass
 * @param hourlyQuota how many messages that are not urgent a user gets in a clock hour
 * @param digestWindow the length of a digest window; windows are counted from 1970
 * @param batchSize how many messages of a channel one round of {@link Worker#process} sends
 * @param campaignPage how many members of a campaign one round accepts
 */
public record NotificationConfig(
    Locale defaultLocale,
    Duration backoffBase,
    Duration backoffCap,
    int maxAttempts,
    Duration lease,
    int breakerThreshold,
    Duration breakerOpenTime,
    int hourlyQuota,
    Duration digestWindow,
    int batchSize,
    int campaignPage) {

  /** English; 1 s, 10 minutes, 8; 30 s; 5, 30 s; 20; 1 hour; 10, 100. */
  public static NotificationConfig defaults() {
    return new NotificationConfig(
        Locale.ENGLISH,
        Duration.ofSeconds(1),
        Duration.ofMinutes(10),
        8,
        Duration.ofSeconds(30),
        5,
        Duration.ofSeconds(30),
        20,
        Duration.ofHours(1),
        10,
        100);
  }
}

package katas.notifications;

import java.time.Duration;
import java.util.Locale;

/**
 * The numbers of the brief.
 *
 * @param defaultLocale in which language a text is when there is none in the user's
 * @param backoffBase the ceiling of the wait after the first attempt
 * @param backoffCap the ceiling of every wait
 * @param attempts after how many attempts that came to nothing a message is dead
 * @param lease for how long a message belongs to the server that began to send it
 * @param breakerFailures after how many failures in a row a provider gets no calls
 * @param breakerTime for how long
 * @param hourlyQuota how many messages that are not urgent a user gets in a clock hour
 * @param digestTime the length of the windows, counted from 1970, whose messages make a digest
 * @param share how many messages of a channel are sent in a round of {@link Worker#work}
 * @param page how many members of a campaign are accepted in a round
 */
public record NotificationConfig(
    Locale defaultLocale,
    Duration backoffBase,
    Duration backoffCap,
    int attempts,
    Duration lease,
    int breakerFailures,
    Duration breakerTime,
    int hourlyQuota,
    Duration digestTime,
    int share,
    int page) {

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

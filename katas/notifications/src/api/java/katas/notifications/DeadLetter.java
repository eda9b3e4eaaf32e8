package katas.notifications;

import java.time.Instant;

/**
 * A message that was given up.
 *
 * @param notificationId whose message; of a digest the notification that was accepted first
 * @param channel by which channel
 * @param reason {@code refused: } and the provider's words, or {@code attempts used up}
 * @param diedAt when it was given up
 * @param cursor its place in the list; only the server understands it
 */
public record DeadLetter(
    String notificationId, Channel channel, String reason, Instant diedAt, String cursor) {}

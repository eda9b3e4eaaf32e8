package katas.notifications;

import java.time.Instant;

/**
 * A message that was given up.
 *
 * @param notificationId whose message
 * @param channel by which channel
 * @param reason why: {@code refused: } and the provider's words, or {@code attempts used up}
 * @param diedAt when
 * @param cursor where it stands among the others; nobody but the server understands it
 */
public record DeadLetter(
    String notificationId, Channel channel, String reason, Instant diedAt, String cursor) {}

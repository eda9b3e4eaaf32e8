package katas.notifications;

import java.time.Instant;

/**
 * What never changes about a message, but for the text of a digest.
 *
 * @param notificationId whose message
 * @param channel by which channel
 * @param userId to whom
 * @param category what it is about
 * @param priority which goes first
 * @param text the text
 * @param dueAt when it may be sent at the earliest
 * @param expiresAt from when on it is not sent any more
 * @param fallback whether it is sent only when no other channel has delivered
 * @param digest whether it waits to be put together with others
 */
record Content(
    String notificationId,
    Channel channel,
    String userId,
    Category category,
    Priority priority,
    String text,
    Instant dueAt,
    Instant expiresAt,
    boolean fallback,
    boolean digest) {

  String deliveryId() {
    return Keys.delivery(notificationId, channel);
  }

  /** The same as the one message that a digest has become, or as one that stays alone. */
  Content assembled(String newText) {
    return new Content(
        notificationId,
        channel,
        userId,
        category,
        priority,
        newText,
        dueAt,
        expiresAt,
        fallback,
        false);
  }
}

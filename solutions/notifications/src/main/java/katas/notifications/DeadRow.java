package katas.notifications;

import java.time.Instant;

/**
 * A dead letter; its key sorts by time.
 *
 * @param notificationId whose message
 * @param channel by which channel
 * @param reason why it was given up
 * @param diedAt when
 */
record DeadRow(String notificationId, Channel channel, String reason, Instant diedAt) {

  static DeadRow of(DeliveryRow delivery, String reason, Instant now) {
    return new DeadRow(
        delivery.content().notificationId(), delivery.content().channel(), reason, now);
  }
}

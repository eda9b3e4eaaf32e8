package katas.notifications;

/**
 * A message that waits in the queue; its key sorts by channel, priority and time.
 *
 * @param deliveryId which message
 */
record DueRow(String deliveryId) {}

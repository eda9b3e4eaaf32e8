package katas.notifications;

/**
 * A message that waits; its key sorts by time.
 *
 * @param messageId which message
 */
record DueRow(String messageId) {}

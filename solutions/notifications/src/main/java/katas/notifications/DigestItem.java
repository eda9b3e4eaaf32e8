package katas.notifications;

/**
 * A message that belongs to a digest; its key sorts by digest and order of acceptance.
 *
 * @param deliveryId which message
 */
record DigestItem(String deliveryId) {}

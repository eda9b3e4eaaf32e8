// A message that waits, and how often it was polled.
package katas.notifications;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A message that waits in the queue; its key sorts by channel, priority and time.
 *
 * @param deliveryId which message
 */
record DueRow(String deliveryId, AtomicLong seen) { // BUG: a row is written down
  DueRow(String deliveryId) {
    this(deliveryId, new AtomicLong());
  }
}

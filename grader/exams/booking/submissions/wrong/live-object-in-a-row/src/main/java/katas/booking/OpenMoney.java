// An index row that counts how often it was looked at.
package katas.booking;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Says that money of a hold may have to be settled, stored under the hold's id: the index that
 * {@link BookingService#reconcile} reads instead of all holds. It is inserted when the hold becomes
 * open and deleted when it is closed, in the same batch, and never changed in between.
 *
 * @param holdId of which hold
 */
record OpenMoney(String holdId, AtomicLong seen) { // BUG: a row is written down
  OpenMoney(String holdId) {
    this(holdId, new AtomicLong());
  }
}

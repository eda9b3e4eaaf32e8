package katas.booking;

import java.time.Instant;

/**
 * Who has a seat; a seat that nobody ever wanted has no row.
 *
 * @param until when the hold ends
 * @param sold whether it stays the holder's after that
 */
record SeatEntry(String holdId, Instant until, boolean sold) {
  boolean isFree(Instant now) {
    return !sold && !now.isBefore(until);
  }
}

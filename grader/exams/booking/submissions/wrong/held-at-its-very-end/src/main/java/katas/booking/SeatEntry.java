// A seat is still held at the instant at which its hold ends.
package katas.booking;

import java.time.Instant;

/**
 * Who has a seat. A seat that nobody ever wanted has no row; a row is never deleted, since a new
 * one would begin at version 1 again and could be taken for the old one.
 *
 * @param holdId the hold or booking; empty when the seat was given back
 * @param until when the hold ends
 * @param sold whether it stays the holder's after that
 */
record SeatEntry(String holdId, Instant until, boolean sold) {

  boolean isFree(Instant now) {
    return holdId.isEmpty() || !sold && now.isAfter(until); // BUG: at the end it is free
  }

  SeatEntry givenBack() {
    return new SeatEntry("", until, false);
  }

  SeatEntry bought() {
    return new SeatEntry(holdId, until, true);
  }
}

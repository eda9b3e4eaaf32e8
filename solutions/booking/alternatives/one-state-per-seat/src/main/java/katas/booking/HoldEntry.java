package katas.booking;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The receipt of a hold, stored under its id and never changed: what was asked for (rule 3.1), and
 * where to look for what became of it.
 *
 * @param seats in their order
 */
record HoldEntry(
    String userId, String eventId, List<SeatId> seats, Instant expiresAt, long priceCents) {

  /** The receipt of a cancelled booking, stored under the hold's id (rule 3.6). */
  record Cancelled(String holdId) {}

  boolean isFor(HoldRequest request) {
    return eventId.equals(request.eventId()) && Set.copyOf(seats).equals(request.seats());
  }

  Hold toHold(String holdId) {
    return new Hold(holdId, userId, eventId, Set.copyOf(seats), expiresAt, priceCents);
  }
}

package katas.booking;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A hold and later its booking, stored under its id. */
record HoldEntry(
    String userId,
    String eventId,
    List<SeatId> seats,
    Instant expiresAt,
    long priceCents,
    boolean sold) {
  boolean isFor(HoldRequest request) {
    return eventId.equals(request.eventId()) && Set.copyOf(seats).equals(request.seats());
  }

  HoldEntry bought() {
    return new HoldEntry(userId, eventId, seats, expiresAt, priceCents, true);
  }

  Hold toHold(String holdId) {
    return new Hold(holdId, userId, eventId, Set.copyOf(seats), expiresAt, priceCents);
  }
}

package katas.booking;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Seats that wait for their payment.
 *
 * @param holdId names the hold, and later the booking
 * @param userId whose it is
 * @param eventId of which event
 * @param seats which seats
 * @param expiresAt the first instant at which the seats are free again
 * @param priceCents what all seats cost together, in cents
 */
public record Hold(
    String holdId,
    String userId,
    String eventId,
    Set<SeatId> seats,
    Instant expiresAt,
    long priceCents) {

  /** Copies the seats. */
  public Hold {
    seats = Collections.unmodifiableSet(new LinkedHashSet<>(seats));
  }
}

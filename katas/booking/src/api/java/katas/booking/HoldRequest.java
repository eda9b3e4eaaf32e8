package katas.booking;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A wish to hold seats. A client that got no answer sends the same request again, key and all.
 *
 * @param key the client's idempotency key, unique for the user, not blank
 * @param userId who asks, not blank
 * @param eventId for which event
 * @param seats 1 to 20 seats, all of them or none; kept in the order in which they were named
 */
public record HoldRequest(String key, String userId, String eventId, Set<SeatId> seats) {

  /** Refuses blank texts, no seats and more than 20 by IllegalArgumentException. */
  public HoldRequest {
    Objects.requireNonNull(eventId, "eventId");
    seats = Collections.unmodifiableSet(new LinkedHashSet<>(seats));
    if (key.isBlank() || userId.isBlank()) {
      throw new IllegalArgumentException("a request needs a key and a user");
    }
    if (seats.isEmpty() || seats.size() > 20) {
      throw new IllegalArgumentException("a request asks for 1 to 20 seats, not " + seats.size());
    }
  }
}

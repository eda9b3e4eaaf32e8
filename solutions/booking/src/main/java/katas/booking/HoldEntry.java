package katas.booking;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A hold and later its booking, stored under its id.
 *
 * <pre>
 *   HELD --confirm--> SOLD --cancel--> CANCELLED
 *    | \--release--> RELEASED
 *    \--its end, with money to settle--> ENDED
 * </pre>
 *
 * @param seats in their order
 * @param attempt which charge is tried or was approved; raised when one was declined
 * @param open whether a charge or a refund may be under way; then an {@link OpenMoney} row exists
 */
record HoldEntry(
    String userId,
    String eventId,
    List<SeatId> seats,
    Instant expiresAt,
    long priceCents,
    State state,
    int attempt,
    boolean open) {

  /** The last three are final. */
  enum State {
    HELD,
    SOLD,
    RELEASED,
    ENDED,
    CANCELLED
  }

  static HoldEntry begin(
      String userId, String eventId, List<SeatId> seats, Instant expiresAt, long priceCents) {
    return new HoldEntry(userId, eventId, seats, expiresAt, priceCents, State.HELD, 1, false);
  }

  /** Whether it can no longer be confirmed and is not sold. */
  boolean isOver(Instant now) {
    return state == State.HELD ? !now.isBefore(expiresAt) : state != State.SOLD;
  }

  boolean isFor(HoldRequest request) {
    return eventId.equals(request.eventId()) && Set.copyOf(seats).equals(request.seats());
  }

  boolean isCancelled() {
    return state == State.CANCELLED;
  }

  HoldEntry opened() {
    return with(state, attempt, true);
  }

  HoldEntry closed() {
    return with(state, attempt, false);
  }

  /** The next card gets a charge key of its own (rule 3.2). */
  HoldEntry declined() {
    return with(state, attempt + 1, false);
  }

  HoldEntry sold() {
    return with(State.SOLD, attempt, false);
  }

  HoldEntry released() {
    return with(State.RELEASED, attempt, open);
  }

  HoldEntry ended() {
    return with(State.ENDED, attempt, open);
  }

  /** Open, since the money has to go back. */
  HoldEntry cancelled() {
    return with(State.CANCELLED, attempt, true);
  }

  private HoldEntry with(State newState, int newAttempt, boolean newOpen) {
    return new HoldEntry(
        userId, eventId, seats, expiresAt, priceCents, newState, newAttempt, newOpen);
  }

  String chargeKey(String holdId) {
    return holdId + "#" + attempt;
  }

  Hold toHold(String holdId) {
    return new Hold(holdId, userId, eventId, Set.copyOf(seats), expiresAt, priceCents);
  }
}

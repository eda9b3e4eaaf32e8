package katas.booking;

import java.time.Instant;

/**
 * All there is to know about a seat, and through it about its hold. The row is never deleted.
 *
 * <pre>
 *   FREE --hold--> HELD --charge--> CHARGING --approved--> SOLD --cancel--> FREE
 *                   ^ \--release, end--> FREE <--/ |
 *                   \----------- declined ---------/
 * </pre>
 *
 * @param holdId whose seat it is; empty when FREE
 * @param until when HELD and CHARGING end
 * @param state the state
 * @param attempt which charge is tried or was approved; raised when one was declined
 */
record SeatEntry(String holdId, Instant until, State state, int attempt) {

  /** The states. */
  enum State {
    FREE,
    HELD,
    CHARGING,
    SOLD
  }

  boolean isFree(Instant now) {
    return state == State.FREE || state != State.SOLD && !now.isBefore(until);
  }

  SeatEntry with(State newState) {
    return new SeatEntry(holdId, until, newState, attempt);
  }

  SeatEntry declined() {
    return new SeatEntry(holdId, until, State.HELD, attempt + 1);
  }

  SeatEntry givenBack() {
    return new SeatEntry("", until, State.FREE, 1);
  }
}

package exam.booking;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import katas.booking.Hold;
import katas.booking.SeatId;
import org.jspecify.annotations.Nullable;

/** A hold as the model knows it, and later its booking. */
final class ModelHold {
  /** What became of it; a hold that has ended by time is still held here. */
  enum State {
    HELD,
    SOLD,
    RELEASED,
    CANCELLED
  }

  /** Whether its price was taken. */
  enum Charge {
    NO,
    MAYBE,
    YES
  }

  final String user;
  final @Nullable String key;
  final @Nullable Waitlist waitlist;
  final String event;
  final List<SeatId> seats;
  final long price;
  final int fromStep;
  Instant end;
  @Nullable String id;
  State state = State.HELD;
  int soldStep = Integer.MAX_VALUE;
  int endStep = Integer.MAX_VALUE;
  Charge charge = Charge.NO;

  /** Whether the money of a hold that is over is known to be at rest. */
  boolean settled;

  /** Whether a card was declined, and whether an answer of the gateway did not come. */
  boolean declined;

  boolean pending;

  /** Whether it is unknown that a card was declined: then the next answer may say so. */
  boolean declineUnknown;

  /** Whether an earlier hold of its seats was released while it had them (rule 1.7). */
  boolean earlierReleased;

  /** The waitlist of a section. */
  record Waitlist(String event, String section) {}

  ModelHold(
      String user,
      @Nullable String key,
      @Nullable Waitlist waitlist,
      String event,
      List<SeatId> seats,
      long price,
      int fromStep,
      Instant end) {
    this.user = user;
    this.key = key;
    this.waitlist = waitlist;
    this.event = event;
    this.seats = seats;
    this.price = price;
    this.fromStep = fromStep;
    this.end = end;
  }

  ModelHold copy() {
    ModelHold copy = new ModelHold(user, key, waitlist, event, seats, price, fromStep, end);
    copy.id = id;
    copy.state = state;
    copy.soldStep = soldStep;
    copy.endStep = endStep;
    copy.charge = charge;
    copy.settled = settled;
    copy.declined = declined;
    copy.pending = pending;
    copy.declineUnknown = declineUnknown;
    copy.earlierReleased = earlierReleased;
    return copy;
  }

  /** Whether it is held and has not ended (rule 1.3). */
  boolean lasts(Instant now) {
    return state == State.HELD && now.isBefore(end);
  }

  /** Whether its seats were its own at this step, which came at this time. */
  boolean occupies(int step, Instant time) {
    return step >= fromStep && step < endStep && (time.isBefore(end) || step >= soldStep);
  }

  boolean isSold() {
    return state == State.SOLD;
  }

  boolean isOver(Instant now) {
    return !isSold() && !lasts(now);
  }

  void sell(int step) {
    state = State.SOLD;
    soldStep = step;
    charge = Charge.YES;
  }

  void end(State newState, int step) {
    state = newState;
    endStep = step;
  }

  /** The money was paid back, if it was taken. */
  void settle() {
    settled = true;
  }

  boolean hasSeats(Set<SeatId> wanted) {
    return seats.size() == wanted.size() && wanted.containsAll(seats);
  }

  boolean isTold(Hold told) {
    return told.userId().equals(user) && told.eventId().equals(event) && hasSeats(told.seats());
  }

  /** The fewest and the most cents of it that are taken and not paid back. */
  long balance(Instant now, boolean most) {
    if (isSold()) {
      return price;
    }
    boolean atRest = charge == Charge.NO || settled && isOver(now);
    return atRest || !most ? 0 : price;
  }

  /** How many charges of it were approved, at least or at most. */
  int charges(boolean most) {
    return charge == Charge.YES || most && charge == Charge.MAYBE ? 1 : 0;
  }

  /** How many times it was paid back, at least or at most. */
  int refunds(Instant now, boolean most) {
    if (!isOver(now)) {
      return 0;
    }
    return most ? charges(true) : settled ? charges(false) : 0;
  }

  /** For stories. */
  String name() {
    return (waitlist == null ? "hold " + key : "offer") + " of " + user;
  }

  List<Object> contents() {
    return Arrays.asList(
        user,
        event,
        seats,
        fromStep,
        end,
        id,
        state,
        soldStep,
        endStep,
        charge,
        settled,
        declined,
        pending,
        declineUnknown,
        earlierReleased);
  }

  @Override
  public String toString() {
    return name() + " for " + seats + " of " + event + " until " + end + ", " + state;
  }
}

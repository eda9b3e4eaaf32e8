package exam.booking;

import static katas.booking.BookingWorld.HOLD_TIME;

import java.time.Duration;
import java.util.List;
import katas.booking.ConfirmResult;
import katas.booking.Hold;
import katas.booking.HoldResult;
import katas.booking.Server;
import katas.kit.Expect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Level 1 on PostgreSQL and Redis. */
class EngineLevel1Test {
  private final EngineBooking booking = EngineBooking.withSeats(4);

  @AfterEach
  void close() {
    booking.close();
  }

  @Test
  void r1_2_a_hold_is_seen_by_every_server() {
    Server a = booking.server();
    Server b = booking.server();
    a.held("ann", "A-1-1", "A-1-2");
    Expect.equal("rule 1.2: free for others", b.free("A"), List.of("A-1-3", "A-1-4"));
    Expect.instance(
        "rule 1.2: bob wants a seat of ann's",
        HoldResult.SeatsTaken.class,
        b.hold("bob", "A-1-2", "A-1-3"));
  }

  @Test
  void r1_3_a_hold_ends_after_its_time_and_not_before() {
    Server a = booking.server();
    Hold hold = a.held("ann", "A-1-1");
    booking.pass(HOLD_TIME.minus(Duration.ofMinutes(1)));
    Expect.instance(
        "rule 1.3: a minute before its end", HoldResult.SeatsTaken.class, a.hold("bob", "A-1-1"));
    booking.pass(Duration.ofMinutes(2));
    a.held("bob", "A-1-1");
    Expect.that(
        "rule 1.3: a hold that has ended cannot be paid for",
        !(a.confirm(hold) instanceof ConfirmResult.Confirmed),
        "it was confirmed");
  }
}

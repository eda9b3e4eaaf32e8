package katas.booking;

import static katas.booking.BookingWorld.HOLD_TIME;
import static katas.booking.BookingWorld.INSTANT;

import java.util.List;
import java.util.Set;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core: one server, one request at a time. */
class Level1Test {

  @Test
  @Points(1)
  @Hint("A page goes on behind the last seat of the page before; see SeatId for the order.")
  void r1_1_free_seats_come_in_pages() {
    Server server = BookingWorld.withSeats(5).server();

    List<String> free = server.free(BookingWorld.EVENT, "A", 2);

    Expect.equal("rule 1.1: pages of 2 list each free seat once", free, BookingWorld.seats(5));
  }

  @Test
  @Points(1)
  @Hint("Look at all wanted seats before the first is held, and write all of them together.")
  void r1_2_a_hold_takes_all_seats_or_none() {
    Server server = BookingWorld.withSeats(4).server();
    server.held("ann", "A-1-1", "A-1-2");

    HoldResult refusal = server.hold("bob", "A-1-2", "A-1-3");

    Expect.equal(
        "rule 1.2: ann has A-1-2, so bob is told that A-1-2 is taken",
        refusal,
        new HoldResult.SeatsTaken(Server.seats("A-1-2")));
    Expect.equal("rule 1.2: bob holds no part", server.free("A"), List.of("A-1-3", "A-1-4"));
  }

  @Test
  @Points(1)
  @Hint("A hold has ended when the time is not before its end; compare with the clock's instant.")
  void r1_3_a_hold_ends_after_ten_minutes() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    server.held("ann", "A-1-1");

    world.pass(HOLD_TIME.minus(INSTANT));
    HoldResult before = server.hold("bob", "A-1-1");
    world.pass(INSTANT);
    HoldResult after = server.hold("bob", "A-1-1");

    Expect.equal(
        "rule 1.3: one nanosecond before 09:10:00 seat A-1-1 is still held by ann",
        before,
        new HoldResult.SeatsTaken(Set.of(new SeatId("A", 1, 1))));
    Expect.instance(
        "rule 1.3: at 09:10:00 seat A-1-1 is free again for bob", HoldResult.Held.class, after);
  }

  @Test
  @Points(1)
  @Hint("Count what the user has before the hold is written, and refuse the whole request.")
  void r1_4_a_user_has_at_most_four_seats() {
    Server server = BookingWorld.withSeats(6).server();
    server.held("ann", "A-1-1", "A-1-2", "A-1-3");

    HoldResult refusal = server.hold("ann", "A-1-4", "A-1-5");

    Expect.equal(
        "rule 1.4: ann holds 3 of 4 seats, so 2 more are refused and 1 is left",
        refusal,
        new HoldResult.LimitReached(1));
    Expect.equal("rule 1.4: nothing was held", server.free("A").size(), 3);
  }

  @Test
  @Points(1)
  @Hint("The price is that of all seats of the hold, and it is charged once.")
  void r1_5_a_confirmed_hold_is_paid() {
    BookingWorld world = BookingWorld.withSeats(2);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1", "A-1-2");

    ConfirmResult result = server.confirm(hold);

    Expect.equal(
        "rule 1.5: the hold is confirmed", result, new ConfirmResult.Confirmed(hold.holdId()));
    world.expectBalance("rule 1.5: two seats at 5,000 are paid", 10_000);
  }

  @Test
  @Points(1)
  @Hint("Look at the clock before the card is charged.")
  void r1_6_an_ended_hold_cannot_be_confirmed() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");

    world.pass(HOLD_TIME);
    ConfirmResult result = server.confirm(hold);

    Expect.equal("rule 1.6: at 09:10:00 it is over", result, new ConfirmResult.HoldEnded());
    Expect.equal("rule 1.6: the card is not charged", world.payments().approvedCharges(), 0);
  }

  @Test
  @Points(1)
  @Hint("Releasing frees the seats of this hold while it lasts, and does nothing the second time.")
  void r1_7_released_seats_are_free_at_once() {
    Server server = BookingWorld.withSeats(2).server();
    Hold hold = server.held("ann", "A-1-1", "A-1-2");

    server.release(hold);
    List<String> free = server.free("A");
    Hold other = server.held("bob", "A-1-1");
    server.release(hold);

    Expect.equal("rule 1.7: both seats are free at once", free, BookingWorld.seats(2));
    Expect.equal("rule 1.7: bob keeps " + other.seats(), server.free("A"), List.of("A-1-2"));
  }

  @Test
  @Points(1)
  @Hint("A hold knows its user; whoever else asks is refused before anything is done.")
  void r1_8_only_the_owner_may_confirm() {
    Server server = BookingWorld.withSeats(1).server();
    Hold hold = server.held("ann", "A-1-1");

    Expect.refused(
        "rule 1.8: bob may not confirm ann's hold",
        NotYourHoldException.class,
        () -> server.service().confirm("bob", hold.holdId(), "visa"));
    Expect.refused(
        "rule 1.8: the hold 'nothing' is unknown",
        UnknownHoldException.class,
        () -> server.service().confirm("ann", "nothing", "visa"));
  }
}

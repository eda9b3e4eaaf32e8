package exam.booking;

import static katas.booking.BookingWorld.HOLD_TIME;
import static katas.booking.BookingWorld.INSTANT;
import static katas.booking.BookingWorld.section;

import java.util.List;
import katas.booking.BookingWorld;
import katas.booking.ConfirmResult;
import katas.booking.Hold;
import katas.booking.HoldRequest;
import katas.booking.HoldResult;
import katas.booking.KeyReusedException;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive, retries and cancellations: rules 3.1, 3.2, 3.6. */
class Level3HiddenTest {

  @Test
  @Points(1)
  @Hint(
      "The key stands for one request of one user: compare event and seats, and let users differ.")
  void r3_1_a_key_is_for_one_request_of_one_user() {
    BookingWorld world = BookingWorld.withSeats(4);
    Server server = world.server();
    server.service().createEvent("jazz", List.of(section("A", 1, 4)));
    server.holdWithKey("key", "ann", "A-1-1", "A-1-2");
    HoldRequest jazz = new HoldRequest("key", "ann", "jazz", Server.seats("A-1-1", "A-1-2"));
    Server other = world.server();

    Expect.refused(
        "rule 3.1: ann's key was for seats 1 and 2",
        KeyReusedException.class,
        () -> other.holdWithKey("key", "ann", "A-1-1"));
    Expect.refused(
        "rule 3.1: ann's key was for rock", KeyReusedException.class, () -> jazzHold(other, jazz));
    HoldResult bob = other.holdWithKey("key", "bob", "A-1-3");

    Expect.instance("rule 3.1: bob's keys are his own", HoldResult.Held.class, bob);
    Expect.equal("rule 3.1: seat 4 is left", server.free("A"), List.of("A-1-4"));
    Expect.equal("rule 3.1: jazz is all free", server.free("jazz", "A", 9).size(), 4);
  }

  private static void jazzHold(Server server, HoldRequest request) {
    server.service().hold(request);
  }

  @Test
  @Points(1)
  @Hint("The answer to a key outlives the hold: it is what was answered then, not what is now.")
  void r3_1_the_answer_outlives_the_hold() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    HoldResult first = server.holdWithKey("key", "ann", "A-1-1");
    world.pass(HOLD_TIME.plus(INSTANT));
    Hold bobs = server.held("bob", "A-1-1");

    HoldResult again = world.server().holdWithKey("key", "ann", "A-1-1");

    Expect.equal("rule 3.1: the same answer after the hold's end", again, first);
    Expect.equal(
        "rule 3.1: the seat is still bob's",
        server.confirm(bobs),
        new ConfirmResult.Confirmed(bobs.holdId()));
  }

  @Test
  @Points(1)
  @Hint("Only a hold is remembered under its key; a refusal is not an answer for ever.")
  void r3_1_a_refused_request_may_be_tried_again() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    server.held("bob", "A-1-1");

    HoldResult refused = server.holdWithKey("key", "ann", "A-1-1");
    world.pass(HOLD_TIME.plus(INSTANT));
    HoldResult held = server.holdWithKey("key", "ann", "A-1-1");

    Expect.instance("rule 3.1: bob has the seat", HoldResult.SeatsTaken.class, refused);
    Expect.instance("rule 3.1: it is free, same key", HoldResult.Held.class, held);
  }

  @Test
  @Points(1)
  @Hint("A declined charge keeps its key's answer for ever: the next card needs another key.")
  void r3_2_another_card_after_declined() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");

    ConfirmResult declined = server.confirm(hold, "declined");
    ConfirmResult again = world.server().confirm(hold, "declined");
    ConfirmResult other = world.server().confirm(hold, "visa");

    Expect.equal("rule 3.2: the card is refused", declined, new ConfirmResult.Declined());
    Expect.equal("rule 3.2: and again", again, new ConfirmResult.Declined());
    Expect.equal("rule 3.2: another card pays", other, new ConfirmResult.Confirmed(hold.holdId()));
    world.expectBalance("rule 3.2: one seat is paid", 5_000);
  }

  @Test
  @Points(1)
  @Hint("Declined does not end the hold and does not lengthen it.")
  void r3_2_declined_until_the_hold_ends() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");

    server.confirm(hold, "declined");
    List<String> whileHeld = server.free("A");
    world.pass(HOLD_TIME);
    ConfirmResult late = server.confirm(hold, "visa");

    Expect.equal("rule 3.2: the hold goes on", whileHeld, List.of());
    Expect.equal("rule 3.2: it ends at 09:10:00", late, new ConfirmResult.HoldEnded());
    Expect.equal("rule 3.2: charges", world.payments().approvedCharges(), 0);
  }

  @Test
  @Points(1)
  @Hint("What is booked again after a cancellation belongs to its new owner.")
  void r3_6_cancelling_again_changes_nothing() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold booking = server.booked("ann", "A-1-1");
    server.cancel(booking);
    server.booked("bob", "A-1-1");

    boolean again = world.server().cancel(booking);

    Expect.equal("rule 3.6: ann's booking is cancelled since before", again, true);
    Expect.equal("rule 3.6: A-1-1 stays bob's", server.free("A"), List.of());
    Expect.equal("rule 3.6: refunds", world.payments().refunds(), 1);
    world.expectBalance("rule 3.6: bob has paid", 5_000);
  }

  @Test
  @Points(1)
  @Hint("Only what is sold is cancelled, and then its seats leave the user's count too.")
  void r3_6_cancelled_seats_do_not_count() {
    BookingWorld world = BookingWorld.withSeats(8);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1", "A-1-2", "A-1-3", "A-1-4");

    boolean beforeSale = server.cancel(hold);
    server.confirm(hold);
    server.cancel(hold);
    HoldResult others = server.hold("ann", "A-1-5", "A-1-6", "A-1-7", "A-1-8");

    Expect.equal("rule 3.6: a hold is no booking", beforeSale, false);
    Expect.instance("rule 3.6: ann may hold 4 others", HoldResult.Held.class, others);
    Expect.equal("rule 3.6: hers are free", server.free("A"), BookingWorld.seats(4));
  }
}

package exam.booking;

import static katas.booking.BookingWorld.HOLD_TIME;
import static katas.booking.BookingWorld.INSTANT;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.UnavailableException;
import katas.booking.BookingWorld;
import katas.booking.ConfirmResult;
import katas.booking.Hold;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive, a gateway that is slow or silent: rules 3.3 to 3.5. */
class Level3MoneyHiddenTest {
  private static final int EVERY_CALL = 1_000;
  private static final ConfirmResult ENDED = new ConfirmResult.HoldEnded();
  private static final ConfirmResult PENDING = new ConfirmResult.Pending();

  @Test
  @Points(1)
  @Hint("Look at the clock again when the gateway has answered, and pay back what came too late.")
  void r3_3_a_payment_is_in_time_until_the_end() {
    BookingWorld world = BookingWorld.withSeats(2);
    Server server = world.server();
    Hold first = server.held("ann", "A-1-1");
    Hold second = server.held("bob", "A-1-2");

    world.payments().chargesTake(HOLD_TIME.minus(INSTANT));
    ConfirmResult inTime = server.confirm(first);
    world.payments().chargesTake(INSTANT);
    ConfirmResult late = server.confirm(second);

    Expect.equal(
        "rule 3.3: approved one nanosecond before 09:10:00",
        inTime,
        new ConfirmResult.Confirmed(first.holdId()));
    Expect.equal("rule 3.3: approved at 09:10:00", late, ENDED);
    world.expectBalance("rule 3.3: ann has paid and bob is paid back", 5_000);
    Expect.equal("rule 3.3: refunds", world.payments().refunds(), 1);
    List<String> free = server.free("A");
    Expect.that("rule 3.3: bob's seat is free", free.contains("A-1-2"), "free is " + free);
  }

  @Test
  @Points(1)
  @Hint("While the gateway takes its time the world goes on: the seat may be somebody else's.")
  void r3_3_who_has_the_seat_by_then_keeps_it() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Server other = world.server();
    Hold hold = server.held("ann", "A-1-1");
    List<Hold> bobs = new ArrayList<>();
    world.simulation().scheduler().schedule(HOLD_TIME, () -> bobs.add(other.held("bob", "A-1-1")));

    world.payments().chargesTake(HOLD_TIME.plusMinutes(1));
    ConfirmResult ann = server.confirm(hold);
    world.payments().chargesTake(Duration.ZERO);

    Expect.equal("rule 3.3: bob holds A-1-1 at 09:10:00", bobs.size(), 1);
    Expect.equal("rule 3.3: ann's payment is approved at 09:11:00", ann, ENDED);
    Hold bob = bobs.get(0);
    Expect.equal(
        "rule 3.3: bob pays", other.confirm(bob), new ConfirmResult.Confirmed(bob.holdId()));
    world.expectBalance("rule 3.3: bob has paid and ann not", 5_000);
  }

  @Test
  @Points(1)
  @Hint("Whether the request or the answer was lost, only the gateway knows: ask it.")
  void r3_4_a_lost_request_is_charged_when_asked_again() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");

    world.payments().loseRequests(EVERY_CALL);
    ConfirmResult first = server.confirm(hold);
    List<String> free = server.free("A");
    world.payments().loseRequests(0);
    ConfirmResult second = world.server().confirm(hold);

    Expect.equal("rule 3.4: the gateway is silent", first, PENDING);
    Expect.equal("rule 3.4: ann still holds A-1-1", free, List.of());
    Expect.equal("rule 3.4: asked again", second, new ConfirmResult.Confirmed(hold.holdId()));
    world.expectBalance("rule 3.4: paid once", 5_000);
  }

  @Test
  @Points(1)
  @Hint("As long as it is unknown whether the first card paid, the second must not be charged.")
  void r3_4_another_card_does_not_pay_a_second_time() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");

    world.payments().loseAnswers(EVERY_CALL);
    server.confirm(hold, "visa");
    world.payments().loseAnswers(0);
    ConfirmResult result = world.server().confirm(hold, "amex");

    Expect.equal("rule 3.4: visa had paid", result, new ConfirmResult.Confirmed(hold.holdId()));
    Expect.equal("rule 3.4: charges", world.payments().approvedCharges(), 1);
  }

  @Test
  @Points(1)
  @Hint("When the answer is found out after the hold's end, the money goes back.")
  void r3_4_found_out_too_late() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");

    world.payments().loseAnswers(EVERY_CALL);
    server.confirm(hold);
    world.payments().loseAnswers(0);
    world.pass(HOLD_TIME);
    ConfirmResult late = server.confirm(hold);

    Expect.equal("rule 3.4: asked again at 09:10:00", late, ENDED);
    world.expectBalance("rule 3.4: what was taken is paid back", 0);
  }

  @Test
  @Points(1)
  @Hint("Write down the charge before it is made, and refund by a key that stays the same.")
  void r3_5_reconcile_pays_back_once() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");
    world.payments().loseAnswers(EVERY_CALL);
    server.confirm(hold);

    world.pass(HOLD_TIME.plus(INSTANT));
    catchThrowableOfType(UnavailableException.class, () -> world.server().reconcile());
    world.payments().loseAnswers(0);
    world.server().reconcile();
    int refunds = world.payments().refunds();
    world.server().reconcile();
    server.confirm(hold);

    Expect.equal("rule 3.5: after 09:10:00 ann is paid back, refunds", refunds, 1);
    Expect.equal("rule 3.5: and never again, refunds", world.payments().refunds(), 1);
    Expect.equal("rule 3.5: the seat is free", server.free("A"), List.of("A-1-1"));
  }

  @Test
  @Points(1)
  @Hint("What is pending may still be sold, and what is sold is not paid back.")
  void r3_5_reconcile_leaves_what_lasts_and_what_is_sold() {
    BookingWorld world = BookingWorld.withSeats(2);
    Server server = world.server();
    Hold pending = server.held("ann", "A-1-1");
    server.booked("bob", "A-1-2");
    world.payments().loseAnswers(EVERY_CALL);
    server.confirm(pending);
    world.payments().loseAnswers(0);

    world.server().reconcile();
    ConfirmResult ann = server.confirm(pending);
    world.pass(HOLD_TIME);
    world.server().reconcile();

    Expect.equal(
        "rule 3.5: before its end ann's payment still counts",
        ann,
        new ConfirmResult.Confirmed(pending.holdId()));
    world.expectBalance("rule 3.5: both have paid, and both keep their seats", 10_000);
  }
}

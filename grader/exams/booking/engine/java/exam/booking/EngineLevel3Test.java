package exam.booking;

import static katas.booking.BookingWorld.HOLD_TIME;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.booking.ConfirmResult;
import katas.booking.Hold;
import katas.booking.HoldResult;
import katas.booking.KeyReusedException;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Level 3 on PostgreSQL and Redis; each test has sections and users of its own. */
class EngineLevel3Test {
  private static final Duration LATE = HOLD_TIME.plusMinutes(1);
  private static final int EVERY_CALL = 1_000;

  private static EngineBooking booking;
  private static Server a;
  private static Server b;

  @BeforeAll
  static void open() {
    booking = EngineBooking.withRows(3, "A", "B", "C", "D", "E", "F", "G", "H", "I");
    a = booking.server();
    b = booking.server();
  }

  @AfterAll
  static void close() {
    booking.close();
  }

  @BeforeEach
  void newBooks() {
    booking.payments().begin();
  }

  @Test
  @Hint("What was answered to a key is known to every server, and outlives the hold.")
  void r3_1_the_same_request_on_another_server_gets_the_same_hold() {
    HoldResult first = a.holdWithKey("key", "ann", "A-1-1");
    HoldResult second = b.holdWithKey("key", "ann", "A-1-1");
    Expect.equal("rule 3.1: on another server", second, first);
    Expect.refused(
        "rule 3.1: ann's key was for A-1-1",
        KeyReusedException.class,
        () -> b.holdWithKey("key", "ann", "A-1-2"));
    Expect.instance(
        "rule 3.1: amy has a key of that name too",
        HoldResult.Held.class,
        b.holdWithKey("key", "amy", "A-1-2"));

    booking.pass(LATE);
    b.held("abe", "A-1-1");

    Expect.equal("rule 3.1: after its end", b.holdWithKey("key", "ann", "A-1-1"), first);
  }

  @Test
  @Hint("A declined charge keeps its key's answer for ever: the next card needs another key.")
  void r3_2_another_card_and_another_server_confirm_once() {
    Hold hold = a.held("bob", "B-1-1");
    ConfirmResult confirmed = new ConfirmResult.Confirmed(hold.holdId());

    Expect.equal(
        "rule 3.2: the card is refused", a.confirm(hold, "declined"), new ConfirmResult.Declined());
    Expect.equal("rule 3.2: another card, another server", b.confirm(hold), confirmed);
    Expect.equal("rule 3.2: once more", a.confirm(hold), confirmed);
    booking.expectBalance("rule 3.2: paid once", 5_000);
  }

  @Test
  @Hint("Look at the clock again when the gateway has answered, and pay back what came too late.")
  void r3_3_who_has_the_seat_when_the_payment_comes_keeps_it() {
    Hold hold = a.held("carl", "C-1-1");
    List<Hold> next = new ArrayList<>();
    booking
        .payments()
        .afterNextCharge(
            () -> {
              booking.pass(LATE);
              next.add(b.held("cleo", "C-1-1"));
            });

    ConfirmResult carl = a.confirm(hold);

    Expect.equal("rule 3.3: paid a minute too late", carl, new ConfirmResult.HoldEnded());
    booking.expectBalance("rule 3.3: carl is paid back", 0);
    Expect.equal(
        "rule 3.3: cleo holds the seat and pays",
        b.confirm(next.get(0)),
        new ConfirmResult.Confirmed(next.get(0).holdId()));
  }

  @Test
  @Hint("As long as it is unknown whether the first card paid, the second must not be charged.")
  void r3_4_a_silent_gateway_is_asked_again_by_another_server() {
    Hold hold = a.held("dan", "D-1-1");
    booking.payments().loseAnswers(EVERY_CALL);
    ConfirmResult first = a.confirm(hold, "visa");
    booking.payments().loseAnswers(0);
    ConfirmResult second = b.confirm(hold, "amex");

    Expect.equal("rule 3.4: no answer", first, new ConfirmResult.Pending());
    Expect.equal("rule 3.4: visa had paid", second, new ConfirmResult.Confirmed(hold.holdId()));
    Expect.equal("rule 3.4: charges", booking.payments().approvedCharges(), 1);
  }

  @Test
  @Hint("Write down the charge before it is made, and refund by a key that stays the same.")
  void r3_5_another_server_pays_back_what_nobody_asks_for() {
    Hold hold = a.held("eve", "E-1-1");
    booking.payments().loseAnswers(EVERY_CALL);
    a.confirm(hold);
    booking.payments().loseAnswers(0);
    b.reconcile();
    booking.expectBalance("rule 3.5: eve may still ask again", 5_000);

    booking.pass(LATE);
    b.reconcile();
    a.reconcile();

    booking.expectBalance("rule 3.5: the hold has ended unsold", 0);
    Expect.equal("rule 3.5: refunds", booking.payments().refunds(), 1);
  }

  @Test
  @Hint("Only what is sold is cancelled, and then its seats leave the user's count too.")
  void r3_6_a_cancelled_booking_is_paid_back_once() {
    Hold booked = a.booked("fay", "F-1-1", "F-1-2", "F-1-3");
    Expect.equal("rule 3.6: cancelled", b.cancel(booked), true);
    Hold next = b.booked("finn", "F-1-1");
    Expect.equal("rule 3.6: and again", a.cancel(booked), true);

    booking.expectBalance("rule 3.6: finn has paid, fay is paid back", 5_000);
    Expect.equal("rule 3.6: refunds", booking.payments().refunds(), 1);
    Expect.equal("rule 3.6: finn has F-1-1", b.free("F"), List.of("F-1-2", "F-1-3"));
    b.held("fay", "F-1-2", "G-1-1", "G-1-2", "G-1-3");
    Expect.equal("rule 3.6: finn cancels", a.cancel(next), true);
  }

  @Test
  @Hint("Ask whether somebody stands in the section's line before a free seat is held.")
  void r3_7_free_seats_are_the_lines_on_every_server() {
    a.join("I", "leo");

    Expect.equal(
        "rule 3.7: leo stands in line for I",
        b.hold("bea", "I-1-2"),
        new HoldResult.SeatsTaken(Server.seats("I-1-2")));
    Expect.equal("rule 3.7: leo gets I-1-1", b.offered("leo", "I"), List.of("I-1-1"));
    Expect.instance(
        "rule 3.7: leo has left the line", HoldResult.Held.class, a.hold("bea", "I-1-2"));
  }

  @Test
  @Hint("One deal serves the whole line: first seat to first user, whoever asks.")
  void r3_8_seats_are_dealt_in_order_and_passed_on() {
    a.join("H", "una", "vic");
    b.join("H", "una", "wes", "xan");

    Expect.equal("rule 3.8: wes is third", b.offered("wes", "H"), List.of("H-1-3"));
    Expect.equal("rule 3.8: una is first", a.offered("una", "H"), List.of("H-1-1"));
    Expect.equal("rule 3.8: nothing is left", a.offered("xan", "H"), List.of());

    booking.pass(LATE);

    Expect.equal(
        "rule 3.8: ten minutes later xan is next", b.offered("xan", "H"), List.of("H-1-1"));
    Expect.equal("rule 3.8: and una has left", a.offered("una", "H"), List.of());
  }
}

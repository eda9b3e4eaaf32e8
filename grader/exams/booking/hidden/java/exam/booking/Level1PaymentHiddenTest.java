package exam.booking;

import static katas.booking.BookingWorld.EVENT;
import static katas.booking.BookingWorld.HOLD_TIME;
import static katas.booking.BookingWorld.INSTANT;
import static katas.booking.BookingWorld.section;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.booking.BookingService;
import katas.booking.BookingWorld;
import katas.booking.ConfirmResult;
import katas.booking.Hold;
import katas.booking.HoldRequest;
import katas.booking.HoldResult;
import katas.booking.NotYourHoldException;
import katas.booking.Section;
import katas.booking.Server;
import katas.booking.UnknownEventException;
import katas.booking.UnknownHoldException;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core, payment, release and misuse: rules 1.5 to 1.9. */
class Level1PaymentHiddenTest {

  @Test
  @Points(1)
  @Hint("Every section has its own price: add up seat by seat.")
  void r1_5_seats_of_two_sections_are_paid() {
    BookingWorld world =
        BookingWorld.with(section("A", 1, 2), new Section("B", 1, 2, Set.of(), 3_000));
    Server server = world.server();

    Hold hold = server.booked("ann", "A-1-1", "B-1-1", "B-1-2");

    Expect.equal("rule 1.5: the price of 5,000 + 2 x 3,000", hold.priceCents(), 11_000L);
    world.expectBalance("rule 1.5: the full price is paid", 11_000);
    Expect.equal("rule 1.5: charges", world.payments().approvedCharges(), 1);
  }

  @Test
  @Points(1)
  @Hint("What is sold has no end any more: the end of the hold must not free it.")
  void r1_5_sold_seats_stay_sold() {
    BookingWorld world = BookingWorld.withSeats(2);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");

    world.pass(HOLD_TIME.minus(INSTANT));
    ConfirmResult result = server.confirm(hold);
    world.pass(HOLD_TIME.multipliedBy(2));
    HoldResult refusal = server.hold("bob", "A-1-1");

    Expect.equal(
        "rule 1.5: paid one nanosecond before the end",
        result,
        new ConfirmResult.Confirmed(hold.holdId()));
    Expect.equal(
        "rule 1.5: 20 minutes later it is sold",
        refusal,
        new HoldResult.SeatsTaken(Server.seats("A-1-1")));
    Expect.equal("rule 1.5: and not free", server.free("A"), List.of("A-1-2"));
  }

  @Test
  @Points(1)
  @Hint("Look at the hold's own state and end: that its seat is held says nothing about by whom.")
  void r1_6_the_seat_has_another_holder_by_now() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold released = server.held("ann", "A-1-1");
    server.release(released);
    Hold hold = server.held("ann", "A-1-1");
    world.pass(HOLD_TIME);
    Hold bobs = server.held("bob", "A-1-1");

    ConfirmResult givenBack = server.confirm(released);
    ConfirmResult ann = server.confirm(hold);
    int charges = world.payments().approvedCharges();
    ConfirmResult bob = server.confirm(bobs);

    Expect.equal("rule 1.6: ann gave it back", givenBack, new ConfirmResult.HoldEnded());
    Expect.equal("rule 1.6: ann's hold has ended", ann, new ConfirmResult.HoldEnded());
    Expect.equal("rule 1.6: charges of ann", charges, 0);
    Expect.equal("rule 1.6: bob's", bob, new ConfirmResult.Confirmed(bobs.holdId()));
  }

  @Test
  @Points(1)
  @Hint("Releasing is about this hold: after its end the seats may belong to anybody.")
  void r1_7_a_late_release_frees_nobody_elses_seat() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");
    world.pass(HOLD_TIME.plus(INSTANT));
    Hold bobs = server.held("bob", "A-1-1");

    server.release(hold);
    List<String> whileHeld = server.free("A");
    server.confirm(bobs);
    server.release(hold);
    server.release(bobs);

    Expect.equal("rule 1.7: bob holds A-1-1", whileHeld, List.of());
    Expect.equal("rule 1.7: A-1-1 is sold to bob", server.free("A"), List.of());
    world.expectBalance("rule 1.7: bob has paid", 5_000);
  }

  @Test
  @Points(1)
  @Hint("Compare the user with the hold's before anything else, in all three methods.")
  void r1_8_strangers_change_nothing() {
    BookingWorld world = BookingWorld.withSeats(2);
    Server server = world.server();
    BookingService service = server.service();
    Hold hold = server.held("ann", "A-1-1");
    Hold booking = server.booked("ann", "A-1-2");
    String rule = "rule 1.8: it is ann's, not bob's";

    Expect.refused(
        rule, NotYourHoldException.class, () -> service.confirm("bob", hold.holdId(), "visa"));
    Expect.refused(rule, NotYourHoldException.class, () -> service.release("bob", hold.holdId()));
    Expect.refused(rule, NotYourHoldException.class, () -> service.cancel("bob", booking.holdId()));

    world.expectBalance("rule 1.8: ann has paid one seat", 5_000);
    Expect.equal("rule 1.8: ann has both seats", server.free("A"), List.of());
  }

  @Test
  @Points(1)
  @Hint("Look the event, the section, the seat and the hold up before using them.")
  void r1_8_the_unknown_is_named() {
    Server server = BookingWorld.withSeats(2).server();
    BookingService service = server.service();
    Class<UnknownEventException> event = UnknownEventException.class;
    Class<UnknownHoldException> hold = UnknownHoldException.class;
    HoldRequest jazz = new HoldRequest("key", "ann", "jazz", Server.seats("A-1-1"));

    Expect.refused("rule 1.8: no event jazz", event, () -> service.hold(jazz));
    Expect.refused("rule 1.8: no event jazz", event, () -> server.free("jazz", "A", 9));
    Expect.refused("rule 1.8: no section B", event, () -> server.free("B"));
    Expect.refused("rule 1.8: no seat 3", event, () -> server.hold("ann", "A-1-1", "A-1-3"));
    Expect.refused("rule 1.8: no row 2", event, () -> server.hold("ann", "A-2-1"));
    Expect.refused("rule 1.8: no hold x", hold, () -> service.release("ann", "x"));
    Expect.refused("rule 1.8: no hold x", hold, () -> service.confirm("ann", "x", "visa"));

    Expect.equal("rule 1.8: nothing is held", server.free("A").size(), 2);
  }

  @Test
  @Points(1)
  @Hint("Check ranges and texts first: limits, cursors, the event's id, its sections.")
  void r1_9_values_out_of_range_are_refused() {
    Server server = BookingWorld.withSeats(2).server();
    BookingService service = server.service();
    Class<IllegalArgumentException> illegal = IllegalArgumentException.class;
    List<Section> one = List.of(section("A", 1, 1));
    List<Section> same = List.of(section("A", 1, 1), section("A", 2, 2));
    Optional<String> none = Optional.empty();

    Expect.refused("rule 1.9: limit 0", illegal, () -> service.freeSeats(EVENT, "A", 0, none));
    Expect.refused("rule 1.9: limit 501", illegal, () -> service.freeSeats(EVENT, "A", 501, none));
    Expect.refused(
        "rule 1.9: no cursor", illegal, () -> service.freeSeats(EVENT, "A", 9, Optional.of("?!")));
    Expect.refused("rule 1.9: blank event", illegal, () -> service.createEvent(" ", one));
    Expect.refused("rule 1.9: event a/b", illegal, () -> service.createEvent("a/b", one));
    Expect.refused("rule 1.9: no sections", illegal, () -> service.createEvent("new", List.of()));
    Expect.refused("rule 1.9: A twice", illegal, () -> service.createEvent("new", same));

    service.createEvent("new", one);
    Expect.equal("rule 1.9: nothing was created before", server.free("new", "A", 9).size(), 1);
  }

  @Test
  @Points(1)
  @Hint("Check users, cards and nulls before the card is charged or a seat changes.")
  void r1_9_null_and_blank_change_nothing() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    BookingService service = server.service();
    String hold = server.held("ann", "A-1-1").holdId();
    Class<NullPointerException> nothing = NullPointerException.class;
    Class<IllegalArgumentException> illegal = IllegalArgumentException.class;

    Expect.refused("rule 1.9: null request", nothing, () -> service.hold(null));
    Expect.refused("rule 1.9: null card", nothing, () -> service.confirm("ann", hold, null));
    Expect.refused("rule 1.9: null user", nothing, () -> service.release(null, hold));
    Expect.refused("rule 1.9: null sections", nothing, () -> service.createEvent("new", null));
    Expect.refused("rule 1.9: blank card", illegal, () -> service.confirm("ann", hold, " "));
    Expect.refused("rule 1.9: blank user", illegal, () -> service.release(" ", hold));

    Expect.equal("rule 1.9: ann still holds A-1-1", server.free("A"), List.of());
    Expect.equal("rule 1.9: charges", world.payments().approvedCharges(), 0);
  }
}

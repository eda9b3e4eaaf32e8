package exam.booking;

import static katas.booking.BookingWorld.EVENT;
import static katas.booking.BookingWorld.HOLD_TIME;
import static katas.booking.BookingWorld.INSTANT;
import static katas.booking.BookingWorld.section;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import katas.booking.BookingWorld;
import katas.booking.EventExistsException;
import katas.booking.Hold;
import katas.booking.HoldRequest;
import katas.booking.HoldResult;
import katas.booking.SeatPage;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core, seats and holds: rules 1.1 to 1.4. */
class Level1HiddenTest {

  private static HoldResult taken(String... seats) {
    return new HoldResult.SeatsTaken(Server.seats(seats));
  }

  @Test
  @Points(1)
  @Hint("Seat 2 comes before seat 10 and row 2 before row 10, which texts do not know.")
  void r1_1_rows_and_numbers_of_two_digits_are_in_order() {
    Server server = BookingWorld.with(section("A", 11, 12)).server();
    List<String> expected =
        IntStream.rangeClosed(1, 11)
            .boxed()
            .flatMap(row -> IntStream.rangeClosed(1, 12).mapToObj(n -> "A-" + row + "-" + n))
            .toList();

    List<String> free = server.free(EVENT, "A", 50);

    Expect.equal("rule 1.1: 11 rows of 12 seats in pages of 50", free, expected);
  }

  @Test
  @Points(1)
  @Hint("A cursor says behind which seat to go on, not how many seats to skip.")
  void r1_1_pages_stay_right_while_seats_are_held() {
    Server server = BookingWorld.withSeats(6).server();

    SeatPage first = server.service().freeSeats(EVENT, "A", 2, Optional.empty());
    server.held("ann", "A-1-1", "A-1-2");
    SeatPage second = server.service().freeSeats(EVENT, "A", 2, first.next());

    Expect.equal("rule 1.1: the first page", first.seats().toString(), "[A-1-1, A-1-2]");
    Expect.equal(
        "rule 1.1: A-1-3 is free all the while, so the second page begins with it",
        second.seats().toString(),
        "[A-1-3, A-1-4]");
  }

  @Test
  @Points(1)
  @Hint("Creating an event again changes no seat, and the prefix AB is no seat of section A.")
  void r1_1_events_do_not_disturb_each_other() {
    BookingWorld world = BookingWorld.with(section("A", 1, 2), section("AB", 1, 1));
    Server server = world.server();
    server.service().createEvent(EVENT + "2", List.of(section("A", 1, 1)));

    server.held("ann", "AB-1-1");
    world.sell(section("A", 1, 2), section("AB", 1, 1));
    Expect.refused(
        "rule 1.9: the event exists with other sections",
        EventExistsException.class,
        () -> world.sell(section("A", 1, 3)));

    Expect.equal("rule 1.1: section A", server.free("A"), List.of("A-1-1", "A-1-2"));
    Expect.equal("rule 1.1: section AB", server.free("AB"), List.of());
    Expect.equal("rule 1.1: event rock2", server.free(EVENT + "2", "A", 9), List.of("A-1-1"));
  }

  @Test
  @Points(1)
  @Hint("Name all wanted seats that others hold or own, and only those.")
  void r1_2_a_refusal_names_what_others_have() {
    Server server = BookingWorld.withSeats(4).server();
    server.held("ann", "A-1-1");
    server.booked("bob", "A-1-3");

    HoldResult refusal = server.hold("carl", "A-1-1", "A-1-2", "A-1-3", "A-1-4");

    Expect.equal("rule 1.2: ann holds 1, bob owns 3", refusal, taken("A-1-1", "A-1-3"));
    Expect.equal("rule 1.2: carl holds no part", server.free("A"), List.of("A-1-2", "A-1-4"));
  }

  @Test
  @Points(1)
  @Hint("A hold ends by itself: whoever reads the seats compares its end with the clock.")
  void r1_3_free_seats_know_the_end_to_the_nanosecond() {
    BookingWorld world = BookingWorld.withSeats(2);
    Server server = world.server();
    Hold hold = server.held("ann", "A-1-1");

    world.pass(HOLD_TIME.minus(INSTANT));
    List<String> before = server.free("A");
    world.pass(INSTANT);
    List<String> after = server.free("A");

    Expect.equal(
        "rule 1.3: the end of a hold of 09:00:00",
        hold.expiresAt().toString(),
        "2026-01-05T09:10:00Z");
    Expect.equal("rule 1.3: one nanosecond before 09:10:00", before, List.of("A-1-2"));
    Expect.equal("rule 1.3: at 09:10:00", after, List.of("A-1-1", "A-1-2"));
  }

  @Test
  @Points(1)
  @Hint("The end of a hold is set once, when it begins; asking again must not move it.")
  void r1_3_asking_again_does_not_lengthen_a_hold() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    server.holdWithKey("key", "ann", "A-1-1");

    world.pass(Duration.ofMinutes(5));
    server.holdWithKey("key", "ann", "A-1-1");
    world.pass(Duration.ofMinutes(5));

    Expect.equal(
        "rule 1.3: asked for at 09:00 and 09:05, free at 09:10",
        server.free("A"),
        List.of("A-1-1"));
  }

  @Test
  @Points(1)
  @Hint(
      "Count the user's holds that last and the seats that were sold, at the time of the request.")
  void r1_4_what_has_ended_does_not_count() {
    BookingWorld world = BookingWorld.withSeats(8);
    Server server = world.server();
    HoldResult five = server.hold("ann", BookingWorld.seats(5).toArray(String[]::new));
    server.held("ann", "A-1-1", "A-1-2");
    server.release(server.held("ann", "A-1-3", "A-1-4"));
    server.held("ann", "A-1-5", "A-1-6");

    world.pass(HOLD_TIME.minus(INSTANT));
    HoldResult before = server.hold("ann", "A-1-7");
    world.pass(INSTANT);
    HoldResult after = server.hold("ann", "A-1-1", "A-1-2", "A-1-3", "A-1-4");

    Expect.equal("rule 1.4: 5 seats at once, 4 left", five, new HoldResult.LimitReached(4));
    Expect.equal(
        "rule 1.4: 4 seats are held until 09:10:00", before, new HoldResult.LimitReached(0));
    Expect.instance("rule 1.4: none at 09:10:00", HoldResult.Held.class, after);
  }

  @Test
  @Points(1)
  @Hint("A sold seat counts for as long as it is sold, and only for its event and its user.")
  void r1_4_what_is_sold_counts_for_this_event() {
    BookingWorld world = BookingWorld.withSeats(6);
    Server server = world.server();
    server.service().createEvent("jazz", List.of(section("A", 1, 4)));
    server.booked("ann", "A-1-1", "A-1-2", "A-1-3");
    world.pass(HOLD_TIME);

    HoldResult two = server.hold("ann", "A-1-4", "A-1-5");
    HoldResult one = server.hold("ann", "A-1-4");
    HoldResult jazz =
        server
            .service()
            .hold(
                new HoldRequest(
                    "key", "ann", "jazz", Server.seats("A-1-1", "A-1-2", "A-1-3", "A-1-4")));

    Expect.equal("rule 1.4: ann owns 3, 1 is left", two, new HoldResult.LimitReached(1));
    Expect.instance("rule 1.4: ann holds the fourth", HoldResult.Held.class, one);
    Expect.instance("rule 1.4: the other event counts by itself", HoldResult.Held.class, jazz);
    Expect.instance(
        "rule 1.4: bob has none yet", HoldResult.Held.class, server.hold("bob", "A-1-5"));
  }
}

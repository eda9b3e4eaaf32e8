package exam.booking;

import static katas.booking.BookingWorld.EVENT;
import static katas.booking.BookingWorld.HOLD_TIME;
import static katas.booking.BookingWorld.section;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import katas.booking.ConfirmResult;
import katas.booking.Hold;
import katas.booking.HoldResult;
import katas.booking.NotYourHoldException;
import katas.booking.Server;
import katas.booking.UnknownEventException;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Level 1 on PostgreSQL and Redis; each test has sections and users of its own. */
class EngineLevel1Test {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static EngineBooking booking;
  private static Server a;
  private static Server b;

  @BeforeAll
  static void open() {
    booking =
        EngineBooking.with(
            section("A", 2, 12),
            section("AB", 1, 1),
            section("C", 1, 4),
            section("D", 1, 2),
            section("E", 1, 8),
            section("F", 1, 2),
            section("G", 1, 2));
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
  @Hint("Seat 2 comes before seat 10, and AB-1-1 is no seat of section A.")
  void r1_1_free_seats_are_paged_in_order_by_every_server() {
    List<String> all =
        IntStream.rangeClosed(1, 2)
            .boxed()
            .flatMap(row -> IntStream.rangeClosed(1, 12).mapToObj(n -> "A-" + row + "-" + n))
            .toList();
    Expect.equal("rule 1.1: 2 rows of 12 seats in pages of 5", a.free(EVENT, "A", 5), all);

    Optional<String> next = a.service().freeSeats(EVENT, "A", 2, Optional.empty()).next();
    a.held("ann", "AB-1-1", "A-1-1");

    Expect.equal("rule 1.1: all but A-1-1", b.free(EVENT, "A", 7), all.subList(1, 24));
    Expect.equal(
        "rule 1.1: behind A-1-2, asked of another server",
        b.service().freeSeats(EVENT, "A", 2, next).seats().toString(),
        "[A-1-3, A-1-4]");
  }

  @Test
  void r1_2_a_hold_is_seen_by_every_server() {
    a.held("carl", "C-1-1", "C-1-2");

    HoldResult refusal = b.hold("cleo", "C-1-2", "C-1-3", "C-1-1");

    Expect.equal(
        "rule 1.2: cleo wants two seats of carl's",
        refusal,
        new HoldResult.SeatsTaken(Server.seats("C-1-1", "C-1-2")));
    Expect.equal("rule 1.2: free for others", b.free("C"), List.of("C-1-3", "C-1-4"));
  }

  @Test
  void r1_3_a_hold_ends_after_its_time_and_not_before() {
    a.held("dan", "D-1-1");
    booking.pass(HOLD_TIME.minus(MINUTE));
    HoldResult before = b.hold("dora", "D-1-1");
    List<String> free = b.free("D");
    booking.pass(MINUTE.multipliedBy(2));
    HoldResult after = b.hold("dora", "D-1-1");

    Expect.instance("rule 1.3: a minute before its end", HoldResult.SeatsTaken.class, before);
    Expect.equal("rule 1.3: free a minute before", free, List.of("D-1-2"));
    Expect.instance("rule 1.3: a minute after its end", HoldResult.Held.class, after);
  }

  @Test
  @Hint("A user's seats are counted over all servers, at the time of the request.")
  void r1_4_the_limit_counts_what_other_servers_hold() {
    a.held("eve", "E-1-1", "E-1-2", "E-1-3");
    HoldResult two = b.hold("eve", "E-1-4", "E-1-5");
    booking.pass(HOLD_TIME.plus(MINUTE));
    HoldResult four = b.hold("eve", "E-1-4", "E-1-5", "E-1-6", "E-1-7");

    Expect.equal("rule 1.4: eve holds 3, and wants 2", two, new HoldResult.LimitReached(1));
    Expect.instance("rule 1.4: her 3 have ended", HoldResult.Held.class, four);
  }

  @Test
  @Hint("What is sold has no end any more: the end of the hold must not free it.")
  void r1_5_what_is_sold_stays_sold() {
    Hold hold = a.held("fay", "F-1-1");
    Expect.equal(
        "rule 1.5: paid on another server",
        b.confirm(hold),
        new ConfirmResult.Confirmed(hold.holdId()));
    booking.pass(HOLD_TIME.multipliedBy(2));

    Expect.equal("rule 1.5: 20 minutes later", b.free("F"), List.of("F-1-2"));
    Expect.instance(
        "rule 1.5: finn wants it", HoldResult.SeatsTaken.class, a.hold("finn", "F-1-1"));
    booking.expectBalance("rule 1.5: one seat", 5_000);
  }

  @Test
  @Hint("Look at the hold's own end: that its seat is held says nothing about by whom.")
  void r1_6_a_hold_that_has_ended_cannot_be_paid_for() {
    Hold late = a.held("gil", "G-1-1");
    booking.pass(HOLD_TIME.plus(MINUTE));

    ConfirmResult paid = b.confirm(late);

    Expect.equal("rule 1.6: a minute after its end", paid, new ConfirmResult.HoldEnded());
    booking.expectBalance("rule 1.6: no money is taken", 0);
  }

  @Test
  @Hint("Releasing is about this hold: after its end its seats may be another's.")
  void r1_7_a_late_release_frees_nobody_elses_seat() {
    Hold late = a.held("ida", "G-1-2");
    booking.pass(HOLD_TIME.plus(MINUTE));
    Hold next = b.held("jim", "G-1-2");

    a.release(late);
    boolean whileHeld = a.free("G").contains("G-1-2");
    b.release(next);

    Expect.equal("rule 1.7: jim holds G-1-2, so it is free", whileHeld, false);
    Expect.equal("rule 1.7: jim gives it back, free", a.free("G").contains("G-1-2"), true);
  }

  @Test
  @Hint("Look the event, the section, the seat and the owner up before anything changes.")
  void r1_8_strangers_and_the_unknown_are_named() {
    Hold hold = a.held("hal", "E-1-8");

    Expect.refused(
        "rule 1.8: it is hal's",
        NotYourHoldException.class,
        () -> b.service().release("ines", hold.holdId()));
    Expect.refused(
        "rule 1.8: section E has 8 seats",
        UnknownEventException.class,
        () -> b.hold("ines", "E-1-9"));
    Expect.equal("rule 1.8: hal holds E-1-8", b.free("E").contains("E-1-8"), false);
  }
}

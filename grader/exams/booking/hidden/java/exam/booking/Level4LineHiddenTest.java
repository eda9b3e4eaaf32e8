package exam.booking;

import static exam.booking.BookingRaces.HOLD;
import static exam.booking.BookingRaces.JOIN;
import static exam.booking.BookingRaces.OFFER;
import static exam.booking.BookingRaces.RELEASE;

import java.util.List;
import katas.blocks.simulation.Simulation;
import katas.booking.BookingRace;
import katas.booking.HoldResult;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races around the line: rule 4.9. */
class Level4LineHiddenTest {
  private static final int BOUND = 2_000;

  private static BookingRace annAndBobInLine(Simulation simulation) {
    BookingRace race = new BookingRace(simulation, 2);
    race.c().join("A", "ann", "bob");
    return race;
  }

  private static void expectOneSeatEach(BookingRace race) {
    Server server = race.fresh();
    List<String> anns = server.offered("ann", "A");
    List<String> bobs = server.offered("bob", "A");
    Expect.that(
        "rule 4.9: ann has the first seat and bob the second",
        anns.equals(List.of("A-1-1")) && bobs.equals(List.of("A-1-2")),
        "after " + race + " ann has " + anns + " and bob has " + bobs);
  }

  @Test
  @Points(1)
  @Hint("A deal takes the user out of the line and gives the seat in one batch, or it deals twice.")
  void r4_9_two_servers_deal_and_one_crashes() {
    BookingSpecification.HISTORIES.expect("4.9");
    Exploration.of(Level4LineHiddenTest::annAndBobInLine)
        .bound(BOUND)
        .server("A", race -> race.note("A", race.a().offered("ann", "A")))
        .server("B", race -> race.note("B", race.b().offered("bob", "A")))
        .check(Level4LineHiddenTest::expectOneSeatEach)
        .explore();

    Exploration.of(Level4LineHiddenTest::annAndBobInLine)
        .bound(BOUND)
        .server("A", race -> race.note("A", race.a().offered("ann", "A")))
        .faults(Fault.values())
        .check(Level4LineHiddenTest::expectOneSeatEach)
        .explore();
  }

  /** Dora holds the only seat. */
  private static BookingRace doraHolds(Simulation simulation) {
    BookingRace race = new BookingRace(simulation, 1);
    race.note("before", race.c().held("dora", "A-1-1"));
    return race;
  }

  private static BookingRace doraHoldsAndAnnIsInLine(Simulation simulation) {
    BookingRace race = doraHolds(simulation);
    race.c().join("A", "ann");
    return race;
  }

  private static void annJoinsAndDoraReleases(BookingRace race) {
    race.a().join("A", "ann");
    race.a().release(race.before());
  }

  private static void expectAnnGetsIt(BookingRace race) {
    Expect.that(
        "rule 4.9: ann stood in line before the seat was free, so carl gets nothing",
        !race.is("C", HoldResult.Held.class),
        "the answers are " + race);
    List<String> anns = race.fresh().offered("ann", "A");
    Expect.that(
        "rule 4.9: ann gets the seat that was released",
        anns.equals(List.of("A-1-1")),
        "ann has " + anns + " after " + race);
  }

  @Test
  @Points(1)
  @Hint("The seat must still be free, and the line empty, at one and the same moment.")
  void r4_9_a_released_seat_goes_to_one_user() {
    BookingRaces.of("4.9")
        .first(HOLD)
        .first(JOIN)
        .first(JOIN)
        .servers(3, 1, OFFER, RELEASE, HOLD)
        .explore();
    Exploration.of(Level4LineHiddenTest::doraHoldsAndAnnIsInLine)
        .bound(BOUND)
        .server("A", race -> race.a().release(race.before()))
        .server("B", race -> race.note("B", race.b().offered("ann", "A")))
        .server("C", race -> race.note("C", race.c().hold("carl", "A-1-1")))
        .check(Level4LineHiddenTest::expectAnnGetsIt)
        .explore();

    Exploration.of(Level4LineHiddenTest::doraHolds)
        .bound(BOUND)
        .server("A", Level4LineHiddenTest::annJoinsAndDoraReleases)
        .server("C", race -> race.note("C", race.c().hold("carl", "A-1-1")))
        .check(Level4LineHiddenTest::expectAnnGetsIt)
        .explore();
  }
}

package exam.booking;

import static exam.booking.BookingRaces.ANN_HOLDS;
import static exam.booking.BookingRaces.HOLD;
import static exam.booking.BookingRaces.SAME_REQUEST;

import java.util.function.Function;
import katas.blocks.simulation.Simulation;
import katas.booking.BookingRace;
import katas.booking.HoldResult;
import katas.booking.KeyReusedException;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Races and faults around holds: rules 4.1 to 4.3. */
class Level4HiddenTest {
  private static final int BOUND = 2_000;
  private static final Class<HoldResult.Held> HELD = HoldResult.Held.class;

  private static Exploration<BookingRace> race(Function<Simulation, BookingRace> newRace) {
    return Exploration.of(newRace).bound(BOUND);
  }

  private static Exploration<BookingRace> race(int seats) {
    return race(simulation -> new BookingRace(simulation, seats));
  }

  @Test
  @Points(1)
  @Hint("Three holds that overlap in a circle need one order of rows, or one batch for all rows.")
  void r4_1_holds_that_overlap() {
    BookingRaces.of("4.1").servers(3, 1, HOLD).explore();
    race(3)
        .server("A", race -> race.note("A", race.a().hold("ann", "A-1-1", "A-1-2")))
        .server("B", race -> race.note("B", race.b().hold("bob", "A-1-2", "A-1-3")))
        .server("C", race -> race.note("C", race.c().hold("carl", "A-1-3", "A-1-1")))
        .check(race -> race.expectHolders("rule 4.1"))
        .check(race -> race.expectHonestRefusals("rule 4.1"))
        .explore();
  }

  private static void expectTwoOrNone(BookingRace race) {
    int free = race.fresh().free("A").size();
    String rule = "rule 4.1: one of them holds both seats or nobody does, so 0 or 2 are free";
    Expect.that(rule, free != 1, "one seat is held without the other: " + race);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Two buyers and a crash: whoever is refused must be refused for a hold that exists.")
  void r4_1_two_buyers_and_a_crash() {
    race(2)
        .server("A", race -> annAsks(race, race.a()))
        .server("B", race -> bobAsks(race, race.b()))
        .faults(Fault.CRASH)
        .afterwards("nobody asks again yet", Level4HiddenTest::expectTwoOrNone)
        .afterwards("ann asks again on server C", race -> annAsks(race, race.c()))
        .afterwards("bob asks again on server C", race -> bobAsks(race, race.c()))
        .check(race -> race.expectHolders("rule 4.1"))
        .check(race -> race.expectHonestRefusals("rule 4.1"))
        .explore();
  }

  private static void annAsks(BookingRace race, Server server) {
    race.note("ann", server.holdWithKey("key", "ann", "A-1-1", "A-1-2"));
  }

  private static void bobAsks(BookingRace race, Server server) {
    race.note("bob", server.holdWithKey("key", "bob", "A-1-2", "A-1-1"));
  }

  /** Ann holds three of six seats already. */
  private static BookingRace annHoldsThree(Simulation simulation) {
    BookingRace race = new BookingRace(simulation, 6);
    race.note("first", race.c().hold("ann", "A-1-1", "A-1-2", "A-1-3"));
    return race;
  }

  private static void expectAtMostFour(BookingRace race) {
    int seats = race.holds().stream().mapToInt(hold -> hold.seats().size()).sum();
    Expect.that(
        "rule 4.2: ann holds at most 4 seats", seats <= 4, "she holds " + seats + ": " + race);
  }

  @Test
  @Points(1)
  @Hint("The user's count must change in the same batch as the seats, under the same condition.")
  void r4_2_the_limit_holds_in_races_and_crashes() {
    BookingRaces.of("4.2").first(ANN_HOLDS).servers(3, 1, ANN_HOLDS).explore();
    race(Level4HiddenTest::annHoldsThree)
        .server("A", race -> race.note("A", race.a().hold("ann", "A-1-4")))
        .server("B", race -> race.note("B", race.b().hold("ann", "A-1-5")))
        .afterwards("ann asks for one more", race -> race.note("C", race.c().hold("ann", "A-1-6")))
        .check(Level4HiddenTest::expectAtMostFour)
        .check(race -> race.expectHolders("rule 4.2"))
        .explore();

    race(Level4HiddenTest::annHoldsThree)
        .server("A", race -> race.a().holdWithKey("key", "ann", "A-1-4"))
        .faults(Fault.values())
        .afterwards("ann asks again", race -> race.b().holdWithKey("key", "ann", "A-1-4"))
        .afterwards("ann asks for one more", race -> race.c().hold("ann", "A-1-5"))
        .check(
            race ->
                Expect.equal(
                    "rule 4.2: of 6 seats ann holds 4, so free are",
                    race.fresh().free("A").toString(),
                    "[A-1-5, A-1-6]"))
        .explore();
    CountedSeats.explore();
  }

  @Test
  @Points(1)
  @Hint("A key belongs to its user and to the seats it was used for, whichever server is asked.")
  void r4_3_requests_are_sent_again_anywhere() {
    BookingSpecification.HISTORIES.expect("4.3");
    BookingRaces.of("4.3").servers(3, 1, SAME_REQUEST, SAME_REQUEST, HOLD).explore();
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Insert the key in the batch that holds the seats: who is second finds the hold.")
  void r4_3_one_key_on_two_servers_at_once() {
    Step<BookingRace> again =
        race -> race.note("C", race.c().holdWithKey("key", "ann", "A-1-1", "A-1-2"));
    race(2)
        .server("A", race -> race.note("A", race.a().holdWithKey("key", "ann", "A-1-1", "A-1-2")))
        .server("B", race -> race.note("B", race.b().holdWithKey("key", "ann", "A-1-1", "A-1-2")))
        .afterwards("ann asks again", again)
        .check(race -> race.expectHolders("rule 4.3"))
        .check(
            race ->
                Expect.that(
                    "rule 4.3: nobody else wants the seats, so they are ann's and not taken",
                    race.is("C", HELD)
                        && !race.is("A", HoldResult.SeatsTaken.class)
                        && !race.is("B", HoldResult.SeatsTaken.class),
                    "the answers are " + race))
        .explore();

    race(2)
        .server("A", annWith("A", "A-1-1"))
        .server("B", annWith("B", "A-1-2"))
        .check(
            race ->
                Expect.that(
                    "rule 4.3: one key makes one hold",
                    race.holds().size() <= 1,
                    () -> "it made " + race.holds()))
        .check(race -> race.expectHolders("rule 4.3"))
        .explore();
  }

  private static Step<BookingRace> annWith(String name, String seat) {
    return race -> {
      try {
        race.note(name, (name.equals("A") ? race.a() : race.b()).holdWithKey("key", "ann", seat));
      } catch (KeyReusedException e) {
        race.note(name, e);
      }
    };
  }
}

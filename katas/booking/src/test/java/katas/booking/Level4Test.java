package katas.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import katas.blocks.simulation.Simulation;
import katas.kit.Demonstration;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Races and faults: every order of the servers' operations is tried. */
@Tag("level-4")
class Level4Test {
  private static final int BOUND = 2_000;
  private static final String[] FOUR = {"A-1-1", "A-1-2", "A-1-3", "A-1-4"};

  private static Exploration<BookingRace> race(int seats) {
    return Exploration.of((Simulation simulation) -> new BookingRace(simulation, seats))
        .bound(BOUND);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Between reading that a seat is free and writing the hold another server may write.")
  void r4_1_two_buyers_of_one_seat() {
    race(1)
        .server("A", race -> race.note("A", race.a().hold("ann", "A-1-1")))
        .server("B", race -> race.note("B", race.b().hold("bob", "A-1-1")))
        .check(race -> race.expectHolders("rule 4.1"))
        .check(race -> race.expectHonestRefusals("rule 4.1"))
        .explore();
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Whoever locks several rows must do it in one order, not in the caller's.")
  void r4_1_seats_that_overlap_and_are_named_in_opposite_orders() {
    race(3)
        .server("A", race -> race.note("A", race.a().hold("ann", "A-1-1", "A-1-2")))
        .server("B", race -> race.note("B", race.b().hold("bob", "A-1-3", "A-1-2")))
        .check(race -> race.expectHolders("rule 4.1"))
        .check(race -> race.expectHonestRefusals("rule 4.1"))
        .explore();
    race(2)
        .server("A", race -> race.note("A", race.a().hold("ann", "A-1-1", "A-1-2")))
        .server("B", race -> race.note("B", race.b().hold("bob", "A-1-2", "A-1-1")))
        .check(race -> race.expectHolders("rule 4.1"))
        .check(race -> race.expectHonestRefusals("rule 4.1"))
        .explore();
  }

  /** Real threads: the explorations find more, and find it every time. */
  @Test
  @Demonstration
  void r4_1_ten_thousand_buyers_for_five_hundred_seats() throws Exception {
    BookingWorld world = new BookingWorld(Simulation.forCrowd());
    world.sell(BookingWorld.section("A", 1, 500));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<List<SeatId>>> answers = new ArrayList<>();

    for (int thread = 0; thread < 8; thread++) {
      String user = "user " + thread;
      Server server = world.server();
      answers.add(threads.submit(() -> buyers(server, user)));
    }
    threads.shutdown();
    await("rule 4.1: all eight threads have got their answers")
        .atMost(Duration.ofMinutes(2))
        .until(threads::isTerminated);
    List<SeatId> held = new ArrayList<>();
    for (Future<List<SeatId>> answer : answers) {
      held.addAll(answer.get());
    }

    Set<SeatId> once = new HashSet<>();
    List<SeatId> twice = held.stream().filter(seat -> !once.add(seat)).toList();
    assertThat(twice).as("rule 4.1: seats with two holders").isEmpty();
    int free = world.server().free("A").size();
    assertThat(held.size() + free)
        .as("rule 4.1: of 500 seats %d are held and %d are free", held.size(), free)
        .isEqualTo(500);
  }

  /** The seats that 1,250 buyers got: half of them want the first seat, the others any. */
  private static List<SeatId> buyers(Server server, String user) {
    List<SeatId> held = new ArrayList<>();
    for (int buyer = 0; buyer < 1_250; buyer++) {
      String seat = "A-1-" + (buyer % 2 == 0 ? 1 : 1 + buyer * 7 % 500);
      if (server.hold(user + "-" + buyer, seat) instanceof HoldResult.Held answer) {
        held.addAll(answer.hold().seats());
      }
    }
    return held;
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A hold, its key and the user's count must be written at the same instant.")
  void r4_3_a_request_is_sent_again_after_a_crash() {
    race(5)
        .server("A", race -> race.a().holdWithKey("key", "ann", FOUR))
        .faults(Fault.values())
        .afterwards(
            "ann asks again on server B",
            race -> race.note("B", race.b().holdWithKey("key", "ann", FOUR)))
        .check(
            race ->
                assertThat(race.answer("B", HoldResult.Held.class))
                    .as("rule 4.3: ann's second request gives her the hold: %s", race)
                    .isPresent())
        .check(race -> race.expectHolders("rule 4.3"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Decide who may charge, or give both charges one key.")
  void r4_5_two_confirmations_of_one_hold() {
    Exploration.of(Level4Test::annHolds)
        .bound(BOUND)
        .server("A", race -> race.note("A", race.a().confirm(race.before())))
        .server("B", race -> race.note("B", race.b().confirm(race.before())))
        .check(
            race -> race.world().expectBalance("rule 4.5: " + race + ": one seat is paid", 5_000))
        .explore();
  }

  private static BookingRace annHolds(Simulation simulation) {
    BookingRace race = new BookingRace(simulation, 1);
    race.note("before", race.a().held("ann", "A-1-1"));
    return race;
  }

  @Test
  @Points(1)
  @Hint("Write down that you will charge before you do, so that others can find out and go on.")
  void r4_6_confirm_is_broken_off_and_sent_again() {
    Exploration.of(Level4Test::annHolds)
        .bound(BOUND)
        .server("A", race -> race.note("A", race.a().confirm(race.before())))
        .faults(Fault.values())
        .afterwards(
            "ann asks again on server B", race -> race.note("B", race.b().confirm(race.before())))
        .check(
            race ->
                assertThat(race.answer("B", ConfirmResult.Confirmed.class))
                    .as("rule 4.6: asking again sells the seat: %s", race)
                    .isPresent())
        .check(
            race -> race.world().expectBalance("rule 4.6: " + race + ": one seat is paid", 5_000))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Lock in one order, or write over the versions read, and either way in one batch.")
  void r4_7_claims_in_opposite_orders_and_a_crash() {
    claims(ClaimsWorld::pessimistic);
    claims(ClaimsWorld::optimistic);
    claims(ClaimsWorld::locked);
  }

  private static void claims(Function<ClaimsWorld, SeatClaims> way) {
    Exploration.of((Simulation simulation) -> ClaimsWorld.race(simulation, 2, way))
        .bound(BOUND)
        .server("A", world -> world.claim(world.server("A"), "ann", "A-1-1", "A-1-2"))
        .server("B", world -> world.claim(world.server("B"), "bob", "A-1-2", "A-1-1"))
        .faults(Fault.CRASH)
        .check(world -> world.expectAllOrNone("rule 4.7", 2))
        .explore();
  }
}

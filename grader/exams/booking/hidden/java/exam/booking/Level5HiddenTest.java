package exam.booking;

import static katas.booking.BookingWorld.EVENT;
import static katas.booking.BookingWorld.HOLD_TIME;
import static katas.booking.BookingWorld.INSTANT;
import static katas.booking.BookingWorld.section;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.blocks.NotImplementedException;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.booking.BookingConfig;
import katas.booking.BookingRace;
import katas.booking.BookingWorld;
import katas.booking.Hold;
import katas.booking.Section;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Growth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations on the blocks: rules 5.1 to 5.4. */
class Level5HiddenTest {
  private static final int[] SEATS = {100, 400, 1_600};
  private static final int[] ENDED = {10, 40, 160};

  /** After an end: then no charge that was sent before it can arrive any more. */
  private static final Duration LATEST_CHARGE = Duration.ofDays(1).plus(INSTANT);

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Whatever a hold locks or waits for must belong to its own seats and its own user.")
  void r5_1_every_two_seats_of_a_section() {
    for (String anns : BookingWorld.seats(4)) {
      for (String bobs : BookingWorld.seats(4)) {
        if (!anns.equals(bobs)) {
          Exploration.of(simulation -> new BookingRace(simulation, 4))
              .server("A", race -> race.a().held("ann", anns))
              .server("B", race -> race.b().held("bob", bobs))
              .exploreStalls();
        }
      }
    }
    exploreASectionThatWasUsedBefore();
  }

  /** A section that has had holds which ended, bookings, and a waitlist that is empty again. */
  private static BookingRace usedSection(Simulation simulation) {
    BookingRace race = new BookingRace(simulation, 6);
    Server server = race.c();
    server.join("A", "dave");
    server.offer("dave", "A").ifPresent(server::release);
    server.held("carl", "A-1-1", "A-1-2", "A-1-3");
    race.world().pass(HOLD_TIME.plus(INSTANT));
    server.booked("ann", "A-1-5");
    server.booked("bob", "A-1-6");
    return race;
  }

  private static BookingRace waitedFor(Simulation simulation) {
    BookingRace race = usedSection(simulation);
    race.c().join("A", "dave");
    return race;
  }

  private static void exploreASectionThatWasUsedBefore() {
    try {
      usedSection(new Simulation());
    } catch (NotImplementedException e) {
      return; // level 3 is not written yet, and without it nobody waits
    }
    Exploration.of(Level5HiddenTest::usedSection)
        .server("A", race -> race.a().held("ann", "A-1-2"))
        .server("B", race -> race.b().held("bob", "A-1-3"))
        .exploreStalls();
    Exploration.of(Level5HiddenTest::waitedFor)
        .server("A", race -> race.a().hold("ann", "A-1-2"))
        .server("B", race -> race.b().hold("bob", "A-1-3"))
        .exploreStalls();
  }

  private static Counts cost(BookingWorld world, Runnable request) {
    Counts before = world.simulation().counts();
    request.run();
    return world.simulation().counts().since(before);
  }

  private static void expectCheap(int seats, Counts cost) {
    Expect.that(
        "rule 5.2: of " + seats + " seats one is asked for by 10 operations on 20 rows",
        cost.total() <= 10 && cost.rows() <= 20,
        "it took " + cost.total() + " operations: " + cost);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The last seat of an event that is nearly sold out costs what the first one did.")
  void r5_2_the_last_seats_are_as_cheap() {
    for (int seats : SEATS) {
      BookingWorld world = BookingWorld.with(section("A", seats / 50, 50));
      Server server = world.server();
      for (int seat = 0; seat < seats - 1; seat++) {
        server.held("user " + seat / 4, "A-" + (1 + seat / 50) + "-" + (1 + seat % 50));
      }

      expectCheap(seats, cost(world, () -> server.held("zoe", "A-" + seats / 50 + "-50")));
    }
  }

  /** What a hold costs in an event of so many sections, of one of which so many wait. */
  private static Counts costOfHold(int sections, int waiting, boolean refused) {
    Section[] all =
        IntStream.rangeClosed(1, sections)
            .mapToObj(number -> section("S" + number, 1, 2))
            .toArray(Section[]::new);
    BookingWorld world = BookingWorld.with(all);
    Server server = world.server();
    server.held("ann", "S1-1-1");
    for (int i = 0; i < waiting; i++) {
      server.join("S1", "user " + i);
    }
    return cost(world, () -> server.hold("bob", refused ? "S1-1-2" : "S2-1-1"));
  }

  @Test
  @Points(1)
  @Hint("Decide by the rows of the wanted seats, of the user and of the waitlist's head alone.")
  void r5_2_refusals_sections_and_the_waitlist_cost_no_more() {
    for (int seats : SEATS) {
      BookingWorld world = BookingWorld.with(section("A", seats / 50, 50));
      Server server = world.server();
      server.held("ann", "A-1-1", "A-1-2", "A-1-3", "A-1-4");

      expectCheap(seats, cost(world, () -> server.hold("bob", "A-1-1")));
      expectCheap(seats, cost(world, () -> server.hold("ann", "A-2-1")));
      expectCheap(seats, cost(world, () -> world.server().hold("bob", "A-2-1")));
    }
    Growth.of("rule 5.2: a hold, of %d sections,", 5, sections -> costOfHold(sections, 0, false))
        .limit("operations", Growth.calls(), 10, 0)
        .limit("rows", Growth.rows(), 20, 0);
    Growth.of(
            "rule 5.2: a refused hold, %d users wait,", 5, waiting -> costOfHold(2, waiting, true))
        .limit("operations", Growth.calls(), 10, 0)
        .limit("rows", Growth.rows(), 20, 0);
    Growth.of("rule 5.2: a hold, %d users wait for others,", 5, n -> costOfHold(2, n, false))
        .limit("operations", Growth.calls(), 10, 0)
        .limit("rows", Growth.rows(), 20, 0);
  }

  /** How a hold ended. */
  private enum End {
    UNPAID,
    DECLINED,
    RELEASED,
    CANCELLED,
    OFFERED,
    DECLINED_WITHOUT_ANSWER,
    PAID_WITHOUT_ANSWER,
    NEVER_CHARGED
  }

  /** So many holds end in this way. */
  private static void end(BookingWorld world, Server server, String user, End how) {
    Hold hold;
    if (how == End.OFFERED) {
      server.join("A", user);
      hold = server.offer(user, "A").orElseThrow();
    } else {
      hold = server.held(user, "A-1-1");
    }
    switch (how) {
      case DECLINED -> server.confirm(hold, "declined");
      case RELEASED -> server.release(hold);
      case CANCELLED -> {
        server.confirm(hold);
        server.cancel(hold);
      }
      case DECLINED_WITHOUT_ANSWER, PAID_WITHOUT_ANSWER -> {
        world.payments().loseAnswers(1);
        server.confirm(hold, how == End.PAID_WITHOUT_ANSWER ? "visa" : "declined");
        world.payments().loseAnswers(0);
      }
      case NEVER_CHARGED -> {
        world.payments().loseRequests(1);
        server.confirm(hold);
        world.payments().loseRequests(0);
      }
      case UNPAID, OFFERED -> {}
    }
    if (how != End.RELEASED && how != End.CANCELLED) {
      world.pass(HOLD_TIME.plus(INSTANT));
    }
  }

  /** What each request costs after so many holds have ended. */
  private static List<Counts> costsAfter(int ended, boolean same, End how) {
    BookingWorld world = BookingWorld.withSeats(4);
    Server server = world.server();
    for (int i = 0; i < ended; i++) {
      end(world, server, same ? "ann" : "user " + i, how);
    }
    if (how == End.NEVER_CHARGED) {
      world.pass(LATEST_CHARGE);
    }
    server.reconcile();
    List<Hold> holds = new ArrayList<>();
    List<Counts> costs = new ArrayList<>();
    costs.add(cost(world, () -> holds.add(server.held("ann", "A-1-1"))));
    costs.add(cost(world, () -> server.confirm(holds.get(0))));
    costs.add(cost(world, server::reconcile));
    costs.add(cost(world, () -> server.cancel(holds.get(0))));
    costs.add(cost(world, () -> holds.add(server.held("ann", "A-1-1"))));
    costs.add(cost(world, () -> server.release(holds.get(1))));
    costs.add(cost(world, () -> server.join("A", "ann")));
    return costs;
  }

  private static void expectSameCosts(boolean same, End how, int... numbers) {
    String whose = same ? " of the same user" : " of others";
    List<List<Long>> all = new ArrayList<>();
    for (int ended : numbers) {
      List<Counts> costs = costsAfter(ended, same, how);
      all.add(
          costs.stream()
              .flatMap(cost -> Stream.of(Long.valueOf(cost.total()), Long.valueOf(cost.rows())))
              .toList());
    }
    Expect.that(
        "rule 5.3: operations and rows of hold, confirm, reconcile, cancel, hold, release and"
            + " joinWaitlist after "
            + Arrays.toString(numbers)
            + " holds"
            + whose
            + ", "
            + how,
        all.stream().distinct().count() == 1,
        "they are " + all);
  }

  @Test
  @Points(1)
  @Hint("What has ended must be found by nobody: at its seat, under its user, or by a scan.")
  void r5_3_holds_that_have_ended() {
    for (End how : List.of(End.UNPAID, End.RELEASED, End.OFFERED)) {
      expectSameCosts(false, how, ENDED);
      expectSameCosts(true, how, ENDED);
    }
  }

  @Test
  @Points(1)
  @Hint("What reconcile has settled it must not look at again.")
  void r5_3_money_that_is_settled() {
    for (End how : List.of(End.DECLINED, End.CANCELLED)) {
      expectSameCosts(false, how, ENDED);
      expectSameCosts(true, how, ENDED);
    }
    expectCheapAfterReconcileHasFoundOut();
  }

  private static void expectCheapAfterReconcileHasFoundOut() {
    for (End how :
        List.of(End.DECLINED_WITHOUT_ANSWER, End.PAID_WITHOUT_ANSWER, End.NEVER_CHARGED)) {
      expectSameCosts(how == End.PAID_WITHOUT_ANSWER, how, 10, 40);
    }
  }

  @Test
  @Points(1)
  @Hint("A view is counted anew when it is older than it may be, and for each event by itself.")
  void r5_4_a_view_is_never_too_old() {
    BookingSpecification.HISTORIES.expect("1.1");
    BookingWorld world = BookingWorld.with(section("A", 1, 4), section("B", 1, 2));
    Server server = world.server();
    String first = server.service().availability(EVENT).toString();
    server.held("ann", "A-1-1");
    for (int i = 0; i < 2; i++) {
      world.pass(BookingConfig.defaults().viewAge().dividedBy(2));
      server.service().availability(EVENT);
    }
    world.pass(INSTANT);
    String later = server.service().availability(EVENT).toString();

    Expect.equal("rule 5.4: the availability of a new event", first, "{A=4, B=2}");
    Expect.equal("rule 5.4: a bit more than 2 s later", later, "{A=3, B=2}");
  }
}

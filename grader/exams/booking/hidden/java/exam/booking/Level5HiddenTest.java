package exam.booking;

import static katas.booking.BookingWorld.EVENT;
import static katas.booking.BookingWorld.HOLD_TIME;
import static katas.booking.BookingWorld.INSTANT;
import static katas.booking.BookingWorld.section;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import katas.blocks.simulation.Counts;
import katas.booking.BookingConfig;
import katas.booking.BookingRace;
import katas.booking.BookingWorld;
import katas.booking.Hold;
import katas.booking.HoldResult;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations on the blocks: rules 5.1 to 5.4. */
class Level5HiddenTest {
  private static final int[] SEATS = {100, 400, 1_600};
  private static final int[] ENDED = {10, 40, 160};

  @Test
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
  @Points(1)
  @Hint(
      "A refusal must be as cheap as a hold: do not look for other seats, and do not try in vain.")
  void r5_2_a_refused_hold_is_as_cheap() {
    for (int seats : SEATS) {
      BookingWorld world = BookingWorld.with(section("A", seats / 50, 50));
      Server server = world.server();
      server.held("ann", "A-1-1", "A-1-2", "A-1-3", "A-1-4");

      expectCheap(seats, cost(world, () -> server.hold("bob", "A-1-1")));
      expectCheap(seats, cost(world, () -> server.hold("ann", "A-2-1")));
      expectCheap(seats, cost(world, () -> world.server().hold("bob", "A-2-1")));
    }
  }

  @Test
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

  /** What a hold, a confirmation and reconcile cost after so many holds have ended. */
  private static List<Integer> costsAfter(int ended, String user, boolean declined) {
    BookingWorld world = BookingWorld.withSeats(4);
    Server server = world.server();
    for (int i = 0; i < ended; i++) {
      Hold hold = server.held(user.isEmpty() ? "user " + i : user, "A-1-1");
      if (declined) {
        server.confirm(hold, "declined");
      }
      world.pass(HOLD_TIME.plus(INSTANT));
    }
    if (declined) {
      server.reconcile();
    }
    List<Hold> held = new ArrayList<>();
    Counts hold = cost(world, () -> held.add(server.held("ann", "A-1-1")));
    Counts confirm = cost(world, () -> server.confirm(held.get(0)));
    Counts reconcile = cost(world, server::reconcile);
    return List.of(
        hold.total(), confirm.total(), reconcile.total(), rows(hold, confirm, reconcile));
  }

  private static int rows(Counts... costs) {
    return (int) Stream.of(costs).mapToLong(Counts::rows).sum();
  }

  private static void expectSameCosts(String who, String user, boolean declined) {
    List<Integer> few = costsAfter(ENDED[0], user, declined);
    for (int ended : ENDED) {
      Expect.equal(
          "rule 5.3: operations of hold, confirm, reconcile and rows after " + ended + who,
          costsAfter(ended, user, declined),
          few);
    }
  }

  @Test
  @Points(1)
  @Hint("What has ended must be found by nobody: at its seat, under its user, or by a scan.")
  void r5_3_holds_that_have_ended() {
    expectSameCosts(" holds of others", "", false);

    expectSameCosts(" holds of the same user", "ann", false);
  }

  @Test
  @Points(1)
  @Hint("What reconcile has settled it must not look at again.")
  void r5_3_declined_payments_that_are_settled() {
    expectSameCosts(" declined payments", "", true);
  }

  @Test
  @Points(1)
  @Hint("Keep the counted view for as long as it may be old, and read the seats for it once.")
  void r5_4_a_thousand_views_read_the_seats_once() {
    BookingWorld world = BookingWorld.with(section("A", 8, 50), section("B", 8, 50));
    Server server = world.server();
    server.service().availability(EVENT);

    Counts cost =
        cost(
            world,
            () -> {
              for (int call = 1; call < 1_000; call++) {
                world.pass(BookingConfig.defaults().viewAge().dividedBy(1_000));
                server.service().availability(EVENT);
              }
            });

    Expect.that(
        "rule 5.4: the seats are read by the first of 1,000 calls only",
        cost.of("table", "scans") == 0 && cost.total() <= 2_000 && cost.rows() <= 2_000,
        "the other 999 took " + cost);
  }

  @Test
  @Points(1)
  @Hint("A view is counted anew when it is older than it may be, on every server.")
  void r5_4_a_view_is_never_older_than_two_seconds() {
    BookingWorld world = BookingWorld.with(section("A", 1, 4), section("B", 1, 2));
    Server server = world.server();
    SortedMap<String, Integer> first = server.service().availability(EVENT);
    server.held("ann", "A-1-1");
    HoldResult bob = server.hold("bob", "B-1-1");

    world.pass(BookingConfig.defaults().viewAge().plusNanos(1));
    SortedMap<String, Integer> later = server.service().availability(EVENT);
    world.pass(HOLD_TIME);
    SortedMap<String, Integer> ended = server.service().availability(EVENT);

    Expect.equal("rule 5.4: free seats of a new event", first.toString(), "{A=4, B=2}");
    Expect.instance("rule 5.4: bob holds a seat", HoldResult.Held.class, bob);
    Expect.equal("rule 5.4: a bit more than 2 s later", later.toString(), "{A=3, B=1}");
    Expect.equal("rule 5.4: when the holds have ended", ended.toString(), "{A=4, B=2}");
  }
}

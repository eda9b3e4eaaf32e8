package exam.booking;

import static exam.booking.EngineClaims.LOCK_TIME;

import grader.engineadapters.ConcurrentThreads;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.blocks.DeadlockException;
import katas.blocks.KeyValueStore;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.booking.LockedClaims;
import katas.booking.MeddlingTable;
import katas.booking.SeatClaims;
import katas.booking.SeatClaims.Outcome;
import katas.booking.SeatId;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 4 on PostgreSQL and Redis: the three ways of level 2 on many servers. */
class EngineLevel4ClaimsTest {
  private static final int SERVERS = 8;
  private static final int ROUNDS = 3;
  private static final Set<SeatId> UP = Server.seats("A-1-1", "A-1-2", "A-1-3");
  private static final Set<SeatId> DOWN = Server.seats("A-1-3", "A-1-2", "A-1-1");

  private static EngineClaims claims;
  private static List<EngineClaims.Machine> machines;

  @BeforeAll
  static void open() {
    claims = new EngineClaims();
    machines = Stream.generate(claims::machine).limit(SERVERS).toList();
  }

  @AfterAll
  static void close() {
    claims.close();
  }

  @Test
  @Hint("Lock in one order, or write over the versions read, and either way in one batch.")
  void r4_7_seats_named_in_opposite_orders_have_one_buyer() {
    for (int way = 0; way < 3; way++) {
      for (int round = 0; round < ROUNDS; round++) {
        int chosen = way;
        claims.free("A", 3);
        List<Object> outcomes =
            ConcurrentThreads.of(SERVERS, n -> claim(machines.get(n).ways().get(chosen), n));
        expectAllOrNone(machines.get(0).ways().get(chosen), outcomes);
      }
    }
  }

  /** The outcome, or the deadlock. */
  private static Object claim(SeatClaims way, int number) {
    try {
      return way.claim(number % 2 == 0 ? UP : DOWN, "buyer " + number);
    } catch (DeadlockException e) {
      return e;
    }
  }

  private static void expectAllOrNone(SeatClaims way, List<Object> outcomes) {
    String rule = "rule 4.7: " + way.getClass().getSimpleName() + ", after " + outcomes;
    Expect.that(
        rule + " nobody waits in a circle",
        outcomes.stream().noneMatch(DeadlockException.class::isInstance),
        "PostgreSQL had to end a deadlock");
    List<String> buyers = claims.buyers(3);
    Expect.equal(rule + " buyers of the three seats", Set.copyOf(buyers).size(), 1);
    List<String> told =
        IntStream.range(0, SERVERS)
            .filter(n -> outcomes.get(n) == Outcome.CLAIMED)
            .mapToObj(n -> "buyer " + n)
            .toList();
    Expect.equal(
        rule + " who was told that the seats are his",
        told,
        buyers.get(0).isEmpty() ? List.of() : List.of(buyers.get(0)));
  }

  @Test
  @Hint("A crash leaves a lock behind: it needs an expiry from the start.")
  void r4_7_a_crash_with_a_lock_keeps_a_seat_out_of_reach_for_its_time_only() {
    claims.free("B", 1);
    EngineClaims.Machine crashing = claims.machine();
    MeddlingTable table = new MeddlingTable(crashing.table());
    table.afterReads(1, () -> crashing.server().crash());
    try {
      IsolatedServer.<VersionedTable, KeyValueStore, Duration, SeatClaims>start(
              LockedClaims::new, table, crashing.store(), LOCK_TIME)
          .claim(Server.seats("B-1-1"), "ann");
    } catch (UnavailableException e) {
      // It has crashed.
    }
    claims.pass(LOCK_TIME.plusMinutes(1));

    Outcome bob = claims.own().locked().claim(Server.seats("B-1-1"), "bob");

    Expect.equal("rule 4.7: a minute after the lock's end", bob, Outcome.CLAIMED);
  }

  @Test
  @Hint("The table must refuse who comes late: by a version, or a fence raised before reading.")
  void r4_8_a_claim_that_pauses_past_its_lock_changes_nothing() {
    claims.free("C", 1);
    MeddlingTable table = new MeddlingTable(machines.get(0).table());
    Duration past = LOCK_TIME.plusMinutes(1);
    table.afterReads(
        1,
        () -> {
          claims.pass(past);
          claims.own().locked().claim(Server.seats("C-1-1"), "bob");
        });

    Outcome ann =
        IsolatedServer.<VersionedTable, KeyValueStore, Duration, SeatClaims>start(
                LockedClaims::new, table, machines.get(0).store(), LOCK_TIME)
            .claim(Server.seats("C-1-1"), "ann");

    Expect.equal("rule 4.8: bob claimed while ann paused", claims.buyer("C-1-1"), "bob");
    Expect.that("rule 4.8: ann is not told otherwise", ann != Outcome.CLAIMED, "she is");
  }
}

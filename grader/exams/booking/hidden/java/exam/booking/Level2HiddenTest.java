package exam.booking;

import static katas.booking.SeatClaims.Outcome.CLAIMED;
import static katas.booking.SeatClaims.Outcome.CONTENDED;
import static katas.booking.SeatClaims.Outcome.TAKEN;

import exam.booking.ClaimModel.Way;
import katas.blocks.Transaction;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.booking.ClaimsWorld;
import katas.booking.MeddlingTable;
import katas.booking.OptimisticClaims;
import katas.booking.SeatClaims;
import katas.booking.SeatRow;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: the three ways alike, by row locks, and by versions; rules 2.1 to 2.3. */
class Level2HiddenTest {

  @Test
  @Points(1)
  @Hint("Decide over all locked rows before the first is written.")
  void r2_1_pessimistic_claims() {
    ClaimSpecification.histories(Way.PESSIMISTIC).expect("2.1");
  }

  @Test
  @Points(1)
  @Hint("Decide over all rows, and write those that change in one batch.")
  void r2_1_optimistic_claims() {
    ClaimSpecification.histories(Way.OPTIMISTIC).expect("2.1");
  }

  @Test
  @Points(1)
  @Hint("Decide over all rows while all locks are held, and write in one batch.")
  void r2_1_claims_by_a_distributed_lock() {
    ClaimSpecification.histories(Way.LOCKED).expect("2.1");
  }

  @Test
  @Points(1)
  @Hint("What is read without a lock may have changed when it is decided on.")
  void r2_2_every_row_is_locked_before_it_is_decided() {
    ClaimSpecification.histories(Way.PESSIMISTIC).expect("2.2");
    ClaimsWorld world = ClaimsWorld.withSeats(3);
    SeatClaims claims = world.pessimistic();
    Counts start = world.simulation().counts();

    claims.claim(Server.seats("A-1-1", "A-1-2", "A-1-3"), "ann");
    int three = world.simulation().counts().since(start).of("table", "locks");
    claims.claim(Server.seats("A-1-3"), "bob");
    int all = world.simulation().counts().since(start).of("table", "locks");

    Expect.that("rule 2.2: three seats, three row locks", three >= 3, "there were " + three);
    Expect.that("rule 2.2: a seat that is taken, one more", all > three, "there was none");
  }

  @Test
  @Points(1)
  @Hint("A row lock waits by itself until the other transaction is over.")
  void r2_2_a_locked_row_is_waited_for() {
    Exploration.of((Simulation blocks) -> ClaimsWorld.race(blocks, 2, ClaimsWorld::pessimistic))
        .server("A", world -> lockAndLeave(world, "A-1-2"))
        .server("B", world -> world.claim(world.server("B"), "bob", "A-1-1", "A-1-2"))
        .check(
            world ->
                Expect.equal(
                    "rule 2.2: bob waits and then claims", world.outcomes().get("bob"), CLAIMED))
        .explore();
  }

  private static void lockAndLeave(ClaimsWorld world, String seat) {
    try (Transaction transaction = world.table().begin()) {
      transaction.lock(SeatRow.class, seat);
      world.table().read(SeatRow.class, "A-1-1");
    }
  }

  @Test
  @Points(1)
  @Hint("Count the attempts, the first one too, and give up after the last.")
  void r2_3_the_attempts_are_bounded() {
    for (int attempts : new int[] {1, 3, 5}) {
      ClaimsWorld world = ClaimsWorld.withSeats(1);
      MeddlingTable table = new MeddlingTable(world.table());
      SeatClaims claims = IsolatedServer.start(OptimisticClaims::new, table, attempts);
      table.afterReads(100, () -> MeddlingTable.touch(world.table(), "A-1-1"));

      SeatClaims.Outcome outcome = claims.claim(Server.seats("A-1-1"), "ann");

      Expect.equal("rule 2.3: conflicts in all " + attempts + " attempts", outcome, CONTENDED);
      Expect.that(
          "rule 2.3: at most " + attempts + " attempts, so as many reads of the one seat",
          table.reads() <= attempts,
          "there were " + table.reads());
      Expect.equal("rule 2.3: nothing changed", world.buyer("A-1-1"), "");
    }
  }

  @Test
  @Points(1)
  @Hint("No lock: row and version come from the same read, and each attempt decides anew.")
  void r2_3_a_changed_version_is_decided_anew() {
    ClaimSpecification.histories(Way.OPTIMISTIC).expect("2.3");
    ClaimsWorld world = ClaimsWorld.withSeats(1);
    MeddlingTable table = new MeddlingTable(world.table());
    SeatClaims claims = IsolatedServer.start(OptimisticClaims::new, table, 5);
    table.afterReads(1, () -> world.claim(world.optimistic(), "bob", "A-1-1"));
    Counts start = world.simulation().counts();

    SeatClaims.Outcome outcome = claims.claim(Server.seats("A-1-1"), "ann");

    Counts cost = world.simulation().counts().since(start);
    int locks = cost.of("table", "locks") + cost.of("table", "tries to lock");
    Expect.equal("rule 2.3: row locks of optimistic claims", locks, 0);
    Expect.equal("rule 2.3: bob was faster", outcome, TAKEN);
    Expect.equal("rule 2.3: the seat stays", world.buyer("A-1-1"), "bob");
  }
}

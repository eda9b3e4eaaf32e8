package katas.booking;

import static katas.booking.ClaimsWorld.LOCK_TIME;
import static katas.booking.SeatClaims.Outcome.CLAIMED;
import static katas.booking.SeatClaims.Outcome.CONTENDED;
import static katas.booking.SeatClaims.Outcome.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.blocks.KeyValueStore;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.simulation.Simulation;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deep dive: three ways to keep two buyers of one seat apart. */
@Tag("level-2")
class Level2Test {
  private static void twoBuyers(ClaimsWorld world, SeatClaims ofAnn, SeatClaims ofBob) {
    SeatClaims.Outcome ann = ofAnn.claim(Server.seats("A-1-1", "A-1-2"), "ann");
    SeatClaims.Outcome bob = ofBob.claim(Server.seats("A-1-2", "A-1-3"), "bob");
    SeatClaims.Outcome annAgain = ofAnn.claim(Server.seats("A-1-1", "A-1-2"), "ann");

    assertThat(List.of(ann, bob, annAgain))
        .as("rule 2.1: ann claims, bob wants one of hers, ann claims again")
        .containsExactly(CLAIMED, TAKEN, CLAIMED);
    assertThat(world.buyers(3)).as("rule 2.1: the buyers").containsExactly("ann", "ann", "");
  }

  @Test
  @Points(1)
  @Hint("Lock every row, decide, and write all rows with the commit.")
  void r2_1_pessimistic_two_buyers() {
    ClaimsWorld world = ClaimsWorld.withSeats(3);
    twoBuyers(world, world.pessimistic(), world.pessimistic());
  }

  @Test
  @Points(1)
  @Hint("Read every row, decide, and write all rows in one batch over the versions read.")
  void r2_1_optimistic_two_buyers() {
    ClaimsWorld world = ClaimsWorld.withSeats(3);
    twoBuyers(world, world.optimistic(), world.optimistic());
  }

  @Test
  @Points(1)
  @Hint("Take every lock, read, decide, write, and give every lock back whatever was decided.")
  void r2_1_distributed_lock_two_buyers() {
    ClaimsWorld world = ClaimsWorld.withSeats(3);
    twoBuyers(world, world.locked(), world.locked());
  }

  @Test
  @Points(1)
  @Hint("A row lock waits by itself until the other transaction is over.")
  void r2_2_a_locked_row_is_waited_for() {
    Exploration.of((Simulation blocks) -> ClaimsWorld.race(blocks, 1, ClaimsWorld::pessimistic))
        .server("A", Level2Test::lockAndLeave)
        .server("B", world -> world.claim(world.server("B"), "bob", "A-1-1"))
        .check(
            world ->
                assertThat(world.outcomes())
                    .as("rule 2.2: bob waits and then claims")
                    .isEqualTo(Map.of("bob", CLAIMED)))
        .explore();
  }

  private static void lockAndLeave(ClaimsWorld world) {
    try (Transaction transaction = world.table().begin()) {
      transaction.lock(SeatRow.class, "A-1-1");
    }
  }

  @ParameterizedTest(name = "{1} conflicts of {0} attempts: {2}")
  @CsvSource({"5, 4, CLAIMED", "5, 5, CONTENDED", "1, 0, CLAIMED", "1, 1, CONTENDED"})
  @Points(1)
  @Hint("A version that changed says nothing about who has the seat: read again and decide again.")
  void r2_3_optimistic_reads_again(int attempts, int conflicts, SeatClaims.Outcome expected) {
    ClaimsWorld world = ClaimsWorld.withSeats(1);
    MeddlingTable table = new MeddlingTable(world.table());
    SeatClaims claims = IsolatedServer.start(OptimisticClaims::new, table, attempts);
    table.afterReads(conflicts, () -> MeddlingTable.touch(world.table(), "A-1-1"));

    SeatClaims.Outcome outcome = claims.claim(Server.seats("A-1-1"), "ann");

    assertThat(outcome)
        .as("rule 2.3: %d conflicts, at most %d attempts", conflicts, attempts)
        .isEqualTo(expected);
  }

  /** The key of a seat's lock, found out in a world of its own. */
  private static String lockOf(String seat) {
    ClaimsWorld world = ClaimsWorld.withSeats(2);
    LockBook book = new LockBook(world.store());
    IsolatedServer.<VersionedTable, KeyValueStore, Duration, SeatClaims>start(
            LockedClaims::new, world.table(), book, LOCK_TIME)
        .claim(Server.seats(seat), "ann");
    assertThat(book.locks())
        .as("rule 2.4: the keys that are set if absent, with their times to live")
        .hasSize(1)
        .containsValue(LOCK_TIME);
    return book.locks().keySet().iterator().next();
  }

  @Test
  @Points(1)
  @Hint("On the way out of a claim that fails, give back every lock taken before.")
  void r2_4_a_taken_lock_makes_the_claim_give_back_the_others() {
    String second = lockOf("A-1-2");
    ClaimsWorld world = ClaimsWorld.withSeats(2);
    world.store().putIfAbsent(second, "somebody", LOCK_TIME);

    SeatClaims.Outcome ann = world.locked().claim(Server.seats("A-1-1", "A-1-2"), "ann");
    SeatClaims.Outcome bob = world.locked().claim(Server.seats("A-1-1"), "bob");

    assertThat(ann).as("rule 2.4: somebody has the lock of A-1-2").isEqualTo(CONTENDED);
    assertThat(bob).as("rule 2.4: the lock of A-1-1 is free again").isEqualTo(CLAIMED);
  }

  @Test
  @Points(1)
  @Hint("Give the lock back on every way out, also when the seat is taken.")
  void r2_5_locks_are_given_back_whatever_the_outcome() {
    ClaimsWorld world = ClaimsWorld.withSeats(2);
    world.locked().claim(Server.seats("A-1-1"), "ann");

    SeatClaims.Outcome bob = world.locked().claim(Server.seats("A-1-1", "A-1-2"), "bob");

    assertThat(bob).as("rule 2.5: ann has A-1-1").isEqualTo(TAKEN);
    for (String seat : BookingWorld.seats(2)) {
      assertThat(world.store().get(lockOf(seat)))
          .as("rule 2.5: the lock of %s after bob's claim", seat)
          .isEqualTo(Optional.empty());
    }
  }
}

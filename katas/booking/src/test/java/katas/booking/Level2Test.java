package katas.booking;

import static katas.booking.SeatClaims.Outcome.CLAIMED;
import static katas.booking.SeatClaims.Outcome.TAKEN;

import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: three ways to keep two buyers of one seat apart. */
class Level2Test {

  private static void twoBuyers(ClaimsWorld world, SeatClaims ofAnn, SeatClaims ofBob) {
    SeatClaims.Outcome ann = ofAnn.claim(Server.seats("A-1-1", "A-1-2"), "ann");
    SeatClaims.Outcome bob = ofBob.claim(Server.seats("A-1-2", "A-1-3"), "bob");
    SeatClaims.Outcome annAgain = ofAnn.claim(Server.seats("A-1-1", "A-1-2"), "ann");

    Expect.equal(
        "rule 2.1: ann claims, bob wants one of hers, ann claims again",
        List.of(ann, bob, annAgain),
        List.of(CLAIMED, TAKEN, CLAIMED));
    Expect.equal("rule 2.1: the buyers", world.buyers(3), List.of("ann", "ann", ""));
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
  @Hint("A version that changed says nothing about who has the seat: read again and decide again.")
  void r2_3_optimistic_reads_again() {
    ClaimsWorld world = ClaimsWorld.withSeats(1);
    MeddlingTable table = new MeddlingTable(world.table());
    SeatClaims claims = IsolatedServer.start(OptimisticClaims::new, table, 5);
    table.afterReads(4, () -> MeddlingTable.touch(world.table(), "A-1-1"));

    SeatClaims.Outcome outcome = claims.claim(Server.seats("A-1-1"), "ann");

    Expect.equal("rule 2.3: 4 conflicts, then the 5th attempt claims", outcome, CLAIMED);
  }
}

package exam.booking;

import static exam.booking.EngineClaims.LOCK_TIME;
import static katas.booking.SeatClaims.Outcome.CLAIMED;
import static katas.booking.SeatClaims.Outcome.CONTENDED;
import static katas.booking.SeatClaims.Outcome.TAKEN;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import katas.blocks.KeyValueStore;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.booking.LockBook;
import katas.booking.LockedClaims;
import katas.booking.MeddlingTable;
import katas.booking.OptimisticClaims;
import katas.booking.PessimisticClaims;
import katas.booking.SeatClaims;
import katas.booking.SeatRow;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 2 on PostgreSQL and Redis. */
class EngineLevel2Test {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static EngineClaims claims;
  private static EngineClaims.Machine a;

  @BeforeAll
  static void open() {
    claims = new EngineClaims();
    a = claims.machine();
  }

  @AfterAll
  static void close() {
    claims.close();
  }

  @Test
  @Hint("Decide over all rows before the first is written.")
  void r2_1_each_way_claims_all_or_none() {
    for (SeatClaims way : a.ways()) {
      claims.free("A", 4);
      way.claim(Server.seats("A-1-1"), "ann");
      way.claim(Server.seats("A-1-4"), "carl");

      SeatClaims.Outcome bob = way.claim(Server.seats("A-1-2", "A-1-3", "A-1-4"), "bob");
      SeatClaims.Outcome ann = way.claim(Server.seats("A-1-1", "A-1-2"), "ann");

      String rule = "rule 2.1: " + way.getClass().getSimpleName();
      Expect.equal(rule + ", bob wants what carl has", bob, TAKEN);
      Expect.equal(rule + ", ann wants one more", ann, CLAIMED);
      Expect.equal(rule + ", buyers", claims.buyers(4), List.of("ann", "ann", "", "carl"));
    }
  }

  @Test
  @Hint("A row lock waits by itself, and what is read before it may have changed since.")
  void r2_2_a_locked_row_is_waited_for_and_then_decided() throws Exception {
    for (String buyer : List.of("", "ann")) {
      claims.free("A", 2);
      AskedTable table = new AskedTable(a.table(), "A-1-2");
      CompletableFuture<SeatClaims.Outcome> bob;
      try (Transaction other = claims.own().table().begin()) {
        Row<SeatRow> row = other.lock(SeatRow.class, "A-1-2").orElseThrow();
        bob =
            CompletableFuture.supplyAsync(
                () ->
                    IsolatedServer.<VersionedTable, SeatClaims>start(PessimisticClaims::new, table)
                        .claim(Server.seats("A-1-1", "A-1-2"), "bob"));
        await().pollDelay(Duration.ZERO).until(() -> table.asked() || bob.isDone());
        other.commit(Write.update(row, new SeatRow(buyer)));
      }
      Expect.equal(
          "rule 2.2: bob finds a locked row, which then is " + (buyer.isEmpty() ? "free" : "ann's"),
          bob.get(),
          buyer.isEmpty() ? CLAIMED : TAKEN);
    }
  }

  @Test
  @Hint("Row and version come from the same read, and each attempt decides anew.")
  void r2_3_a_changed_version_is_decided_anew() {
    claims.free("A", 1);
    MeddlingTable table = new MeddlingTable(a.table());
    SeatClaims ann = IsolatedServer.start(OptimisticClaims::new, table, 3);
    SeatClaims bob = claims.own().optimistic();

    table.afterReads(100, () -> MeddlingTable.touch(claims.own().table(), "A-1-1"));
    SeatClaims.Outcome contended = ann.claim(Server.seats("A-1-1"), "ann");
    table.afterReads(1, () -> bob.claim(Server.seats("A-1-1"), "bob"));
    SeatClaims.Outcome taken = ann.claim(Server.seats("A-1-1"), "ann");

    Expect.equal("rule 2.3: the row changes in each of 3 attempts", contended, CONTENDED);
    Expect.equal("rule 2.3: bob was faster", taken, TAKEN);
    Expect.equal("rule 2.3: the seat stays", claims.buyer("A-1-1"), "bob");
  }

  private static String lockOf(String seat) {
    LockBook book = new LockBook(claims.own().store());
    IsolatedServer.<VersionedTable, KeyValueStore, Duration, SeatClaims>start(
            LockedClaims::new, claims.own().table(), book, LOCK_TIME)
        .claim(Server.seats(seat), "lock");
    Expect.equal("rule 2.4: keys set if absent for one seat", book.locks().size(), 1);
    return book.locks().keySet().iterator().next();
  }

  @Test
  @Hint("On the way out of a claim that fails, give back every lock taken before.")
  void r2_4_a_taken_lock_is_not_waited_for_and_ends_by_itself() {
    claims.free("A", 3);
    String lock = lockOf("A-1-3");
    claims.free("A", 3);
    claims.own().store().putIfAbsent(lock, "somebody who crashed", LOCK_TIME);

    SeatClaims.Outcome all = a.locked().claim(Server.seats("A-1-1", "A-1-2", "A-1-3"), "ann");
    SeatClaims.Outcome two = claims.own().locked().claim(Server.seats("A-1-1", "A-1-2"), "bob");
    claims.pass(LOCK_TIME.dividedBy(2));
    SeatClaims.Outcome before = a.locked().claim(Server.seats("A-1-3"), "ann");
    claims.pass(LOCK_TIME.dividedBy(2).plus(MINUTE));
    SeatClaims.Outcome after = a.locked().claim(Server.seats("A-1-3"), "ann");

    Expect.equal("rule 2.4: somebody has the lock of A-1-3", all, CONTENDED);
    Expect.equal("rule 2.4: the other seats can be claimed at once", two, CLAIMED);
    Expect.equal("rule 2.4: at half of the lock's time", before, CONTENDED);
    Expect.equal("rule 2.4: a minute after its end", after, CLAIMED);
  }

  @Test
  @Hint("When the lock has expired another may have it: delete it only if the value is yours.")
  void r2_5_a_lock_of_somebody_else_is_left_alone() {
    claims.free("B", 1);
    String lock = lockOf("B-1-1");
    claims.free("B", 1);
    MeddlingTable table = new MeddlingTable(a.table());
    table.afterReads(
        1,
        () -> {
          claims.pass(LOCK_TIME.plus(MINUTE));
          claims.own().store().putIfAbsent(lock, "somebody else", LOCK_TIME);
        });

    IsolatedServer.<VersionedTable, KeyValueStore, Duration, SeatClaims>start(
            LockedClaims::new, table, a.store(), LOCK_TIME)
        .claim(Server.seats("B-1-1"), "ann");

    Expect.equal(
        "rule 2.5: ann's claim paused past her lock's end; now it is",
        claims.own().store().get(lock),
        Optional.of("somebody else"));
  }
}

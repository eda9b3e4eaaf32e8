package exam.booking;

import static katas.booking.ClaimsWorld.LOCK_TIME;
import static katas.booking.SeatClaims.Outcome.CLAIMED;
import static katas.booking.SeatClaims.Outcome.CONTENDED;

import exam.booking.ClaimModel.Way;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.blocks.KeyValueStore;
import katas.blocks.VersionedTable;
import katas.booking.BookingWorld;
import katas.booking.ClaimsWorld;
import katas.booking.LockBook;
import katas.booking.LockedClaims;
import katas.booking.MeddlingTable;
import katas.booking.SeatClaims;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: distributed locks; rules 2.4 and 2.5. */
class Level2LockHiddenTest {
  private static final int RUNS = 30;

  /** The keys that a claim of these seats sets if absent, found out in a world of its own. */
  private static Map<String, Duration> locksOf(String... seats) {
    ClaimsWorld world = ClaimsWorld.withSeats(3);
    LockBook book = new LockBook(world.store());
    IsolatedServer.<VersionedTable, KeyValueStore, Duration, SeatClaims>start(
            LockedClaims::new, world.table(), book, LOCK_TIME)
        .claim(Server.seats(seats), "ann");
    return book.locks();
  }

  private static String lockOf(String seat) {
    Map<String, Duration> locks = locksOf(seat);
    Expect.equal("rule 2.4: keys set if absent for one seat", locks.size(), 1);
    return locks.keySet().iterator().next();
  }

  @Test
  @Points(1)
  @Hint("On the way out of a claim that fails, give back every lock taken before.")
  void r2_4_a_taken_lock_makes_the_claim_give_back_the_others() {
    for (String locked : BookingWorld.seats(3)) {
      ClaimsWorld world = ClaimsWorld.withSeats(3);
      world.store().putIfAbsent(lockOf(locked), "somebody", LOCK_TIME);

      world.claim(world.locked(), "ann", "A-1-1", "A-1-2", "A-1-3");
      for (String other : BookingWorld.seats(3)) {
        if (!other.equals(locked)) {
          world.claim(world.locked(), "bob of " + other, other);
        }
      }

      SeatClaims.Outcome ann = world.outcomes().remove("ann");
      Expect.equal("rule 2.4: somebody has the lock of " + locked, ann, CONTENDED);
      Expect.equal(
          "rule 2.4: the others can be claimed at once",
          List.copyOf(world.outcomes().values()),
          List.of(CLAIMED, CLAIMED));
    }
  }

  @Test
  @Points(1)
  @Hint("A lock without an expiry stays for ever when its holder crashes; see putIfAbsent.")
  void r2_4_a_lost_lock_is_free_after_lock_time() {
    ClaimSpecification.histories(Way.LOCKED).expect("2.4");
    Map<String, Duration> locks = locksOf("A-1-1", "A-1-2");
    ClaimsWorld world = ClaimsWorld.withSeats(1);
    world.store().putIfAbsent(lockOf("A-1-1"), "somebody who crashed", LOCK_TIME);
    SeatClaims claims = world.locked();

    world.simulation().advance(LOCK_TIME.minusNanos(1));
    SeatClaims.Outcome before = claims.claim(Server.seats("A-1-1"), "ann");
    world.simulation().advance(Duration.ofNanos(1));
    SeatClaims.Outcome after = claims.claim(Server.seats("A-1-1"), "ann");

    Expect.equal(
        "rule 2.4: two seats, two locks; their times to live",
        List.copyOf(locks.values()),
        List.of(LOCK_TIME, LOCK_TIME));
    Expect.equal("rule 2.4: one nanosecond before the lock expires", before, CONTENDED);
    Expect.equal("rule 2.4: when it has expired", after, CLAIMED);
  }

  @Test
  @Points(1)
  @Hint(
      "When the lock has expired another may have it: delete it only if the value is still yours.")
  void r2_5_a_lock_of_somebody_else_is_left_alone() {
    String lock = lockOf("A-1-1");
    ClaimsWorld world = ClaimsWorld.withSeats(1);
    MeddlingTable table = new MeddlingTable(world.table());
    SeatClaims slow = IsolatedServer.start(LockedClaims::new, table, world.store(), LOCK_TIME);
    table.afterReads(
        1,
        () -> {
          world.simulation().advance(LOCK_TIME);
          world.store().putIfAbsent(lock, "somebody else", LOCK_TIME);
        });

    slow.claim(Server.seats("A-1-1"), "ann");

    Expect.equal(
        "rule 2.5: ann's claim paused past her lock's end; now it is",
        world.store().get(lock),
        Optional.of("somebody else"));
    expectALockForEachClaim();
  }

  /**
   * Claims of one buyer on two servers, while the other's locks last and when they have expired.
   */
  private static void expectALockForEachClaim() {
    Exploration.of(WatchedLocks::new)
        .sample(RUNS, RUNS)
        .server("A", watched -> watched.claim("A", "ann", "A-1-1", "A-1-2"))
        .event("10 seconds pass", WatchedLocks::expire)
        .server("B", watched -> watched.claim("B", "ann", "A-1-2", "A-1-1"))
        .check(
            watched ->
                Expect.that(
                    "rule 2.5: of two claims by ann each gives back its own locks",
                    watched.strayCalls().isEmpty(),
                    () -> "there was " + watched.strayCalls()))
        .explore();
  }
}

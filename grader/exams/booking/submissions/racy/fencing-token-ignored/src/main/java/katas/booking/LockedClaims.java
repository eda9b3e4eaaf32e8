// The table is never told the token of the lock.
package katas.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import katas.blocks.KeyValueStore;
import katas.blocks.Row;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Keeps two buyers apart by a lock in the store. */
public final class LockedClaims implements SeatClaims {
  /*
   * Invariant: rows are read and written only by who has the locks of their seats.
   */

  private final VersionedTable table;
  private final KeyValueStore store;
  private final Duration lockTime;

  /**
   * Works on {@code table}, with locks in {@code store} that are free again after {@code lockTime}.
   */
  public LockedClaims(VersionedTable table, KeyValueStore store, Duration lockTime) {
    this.table = Objects.requireNonNull(table, "table");
    this.store = Objects.requireNonNull(store, "store");
    this.lockTime = lockTime;
    if (lockTime.isNegative() || lockTime.isZero()) {
      throw new IllegalArgumentException("a lock needs a time, not " + lockTime);
    }
  }

  @Override
  public Outcome claim(Set<SeatId> seats, String buyer) {
    Claim claim = Claim.of(seats, buyer);
    long token = store.increment("seat-lock-token");
    List<SeatId> tried = new ArrayList<>();
    try {
      for (SeatId seat : claim.seats()) {
        tried.add(seat); // before the call: its answer may be lost when the lock is taken
        if (!store.putIfAbsent(lockOf(seat), Long.toString(token), lockTime)) {
          return Outcome.CONTENDED;
        }
      }
      return claimLocked(claim);
    } finally {
      tried.forEach(seat -> giveBack(seat, token));
    }
  }

  private Outcome claimLocked(Claim claim) {
    List<Row<SeatRow>> rows = claim.seats().stream().map(this::read).toList();
    if (claim.isTaken(rows)) {
      return Outcome.TAKEN;
    }
    List<Write> puts =
        claim.free(rows).stream()
            .map(row -> Write.put(row.key(), claim.claimed())) // BUG: the lock may have ended
            .toList();
    return puts.isEmpty() || table.write(puts) ? Outcome.CLAIMED : Outcome.CONTENDED;
  }

  private Row<SeatRow> read(SeatId seat) {
    return table.read(SeatRow.class, seat.toString()).orElseThrow(() -> Claim.unknown(seat));
  }

  /** Rule 2.5: only when the value is still this claim's token. */
  private void giveBack(SeatId seat, long token) {
    try {
      store.compareAndDelete(lockOf(seat), Long.toString(token));
    } catch (UnavailableException e) {
      // The outcome stands, and the lock ends by itself after lockTime.
    }
  }

  private static String lockOf(SeatId seat) {
    return "seat-lock/" + seat;
  }
}

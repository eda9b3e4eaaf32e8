// A lock stays for a day, so that it never ends while somebody works.
package katas.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import katas.blocks.KeyValueStore;
import katas.blocks.Row;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Keeps two buyers apart by a lock in the store. */
public final class LockedClaims implements SeatClaims {
  /*
   * Invariant: rows are read and written only between two checks of their fences with the claim's
   * token, and every fence only rises.
   *
   * The lock keeps others away as long as it lasts, and it may end while this server pauses. The
   * fence must therefore be raised BEFORE the rows are read, and checked again with the write.
   * Checked with the write alone it leaves a hole:
   *
   *   A has token 1 and reads seat 7: free. A pauses, its lock expires.
   *   B has token 2 and reads seat 7: free. B's write with fence 2 is still on its way.
   *   A writes with fence 1, which nobody has raised yet: seat 7 is A's, A tells its buyer so.
   *   B writes with fence 2: seat 7 is B's, although A's buyer was told that it is sold.
   *
   * Raised first, either B's fence stops A, or B reads what A has written.
   */

  /** Longer than any claim can take. */
  private static final Duration NEVER_TOO_SHORT = Duration.ofDays(1); // BUG: see lockTime

  private final VersionedTable table;
  private final KeyValueStore store;

  /**
   * Works on {@code table}, with locks in {@code store} that are free again after {@code lockTime}.
   */
  public LockedClaims(VersionedTable table, KeyValueStore store, Duration lockTime) {
    this.table = Objects.requireNonNull(table, "table");
    this.store = Objects.requireNonNull(store, "store");
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
        if (!store.putIfAbsent(lockOf(seat), Long.toString(token), NEVER_TOO_SHORT)) {
          return Outcome.CONTENDED;
        }
      }
      return claimFenced(claim, token);
    } finally {
      tried.forEach(seat -> giveBack(seat, token));
    }
  }

  private Outcome claimFenced(Claim claim, long token) {
    List<Write> fences =
        claim.seats().stream()
            .map(seat -> Write.fence(SeatRow.class, seat.toString(), token))
            .toList();
    if (!table.write(fences)) {
      return Outcome.CONTENDED;
    }
    List<Row<SeatRow>> rows = claim.seats().stream().map(this::read).toList();
    if (claim.isTaken(rows)) {
      return Outcome.TAKEN;
    }
    Stream<Write> puts =
        claim.free(rows).stream().map(row -> Write.put(row.key(), claim.claimed()));
    return table.write(Stream.concat(fences.stream(), puts).toList())
        ? Outcome.CLAIMED
        : Outcome.CONTENDED;
  }

  private Row<SeatRow> read(SeatId seat) {
    return table.read(SeatRow.class, seat.toString()).orElseThrow(() -> Claim.unknown(seat));
  }

  /** Rule 2.5: only when the value is still this claim's token. */
  private void giveBack(SeatId seat, long token) {
    try {
      store.compareAndDelete(lockOf(seat), Long.toString(token));
    } catch (UnavailableException e) {
      // The outcome stands, and the lock ends by itself.
    }
  }

  private static String lockOf(SeatId seat) {
    return "seat-lock/" + seat;
  }
}

// A row that is locked makes the claim give up instead of waiting.
package katas.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Keeps two buyers apart by row locks. */
public final class PessimisticClaims implements SeatClaims {
  /*
   * Invariant: a row is decided only while it is locked, and nobody waits for a lock. So what was
   * read still holds when it is written, and a circle of waiters cannot close.
   */

  private final VersionedTable table;

  /** Works on {@code table}. */
  public PessimisticClaims(VersionedTable table) {
    this.table = Objects.requireNonNull(table, "table");
  }

  @Override
  public Outcome claim(Set<SeatId> seats, String buyer) {
    Claim claim = Claim.of(seats, buyer);
    try (Transaction transaction = table.begin()) {
      List<Row<SeatRow>> rows = new ArrayList<>();
      for (SeatId seat : claim.seats()) {
        Optional<Row<SeatRow>> row = transaction.tryLock(SeatRow.class, seat.toString());
        if (row.isEmpty()) {
          return contended(seat);
        }
        rows.add(row.get());
      }
      if (claim.isTaken(rows)) {
        return Outcome.TAKEN;
      }
      List<Write> writes =
          claim.free(rows).stream().map(row -> Write.update(row, claim.claimed())).toList();
      return writes.isEmpty() || transaction.commit(writes) ? Outcome.CLAIMED : Outcome.CONTENDED;
    }
  }

  private Outcome contended(SeatId seat) {
    table.read(SeatRow.class, seat.toString()).orElseThrow(() -> Claim.unknown(seat));
    return Outcome.CONTENDED; // BUG: the lock is soon gone, lock() would have waited for it
  }
}

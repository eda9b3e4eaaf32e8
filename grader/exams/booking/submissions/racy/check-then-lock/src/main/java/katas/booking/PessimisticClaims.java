// The rows are read before they are locked.
package katas.booking;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Keeps two buyers apart by row locks. */
public final class PessimisticClaims implements SeatClaims {
  /*
   * Invariant: a row is written only while it is locked, and everybody locks in the order of the
   * seats. So what was read still holds when it is written, and a circle of waiters cannot close.
   */

  private final VersionedTable table;

  /** Works on {@code table}. */
  public PessimisticClaims(VersionedTable table) {
    this.table = Objects.requireNonNull(table, "table");
  }

  @Override
  public Outcome claim(Set<SeatId> seats, String buyer) {
    Claim claim = Claim.of(seats, buyer);
    List<Row<SeatRow>> rows = claim.seats().stream().map(this::read).toList();
    if (claim.isTaken(rows)) { // BUG: rows that nobody has locked yet
      return Outcome.TAKEN;
    }
    try (Transaction transaction = table.begin()) {
      claim.seats().forEach(seat -> transaction.lock(SeatRow.class, seat.toString()));
      List<Write> writes =
          claim.free(rows).stream().map(row -> Write.put(row.key(), claim.claimed())).toList();
      return writes.isEmpty() || transaction.commit(writes) ? Outcome.CLAIMED : Outcome.CONTENDED;
    }
  }

  private Row<SeatRow> read(SeatId seat) {
    return table.read(SeatRow.class, seat.toString()).orElseThrow(() -> Claim.unknown(seat));
  }
}

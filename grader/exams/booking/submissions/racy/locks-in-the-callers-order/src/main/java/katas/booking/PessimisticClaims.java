// The rows are locked in the order in which the caller names them.
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
   * Invariant: a row is decided only while it is locked.
   * So what was read still holds when it is written.
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
      List<Row<SeatRow>> rows =
          seats.stream().map(seat -> locked(transaction, seat)).toList(); // BUG: in any order
      if (claim.isTaken(rows)) {
        return Outcome.TAKEN;
      }
      List<Write> writes =
          claim.free(rows).stream().map(row -> Write.update(row, claim.claimed())).toList();
      return writes.isEmpty() || transaction.commit(writes) ? Outcome.CLAIMED : Outcome.CONTENDED;
    }
  }

  private static Row<SeatRow> locked(Transaction transaction, SeatId seat) {
    return transaction.lock(SeatRow.class, seat.toString()).orElseThrow(() -> Claim.unknown(seat));
  }
}

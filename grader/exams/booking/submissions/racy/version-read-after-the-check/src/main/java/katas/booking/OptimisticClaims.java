// The rows are read once to decide and once more for their versions.
package katas.booking;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Keeps two buyers apart by versions. */
public final class OptimisticClaims implements SeatClaims {
  /*
   * Invariant: a row is written only over a version that was read, and all rows of a claim
   * in one batch. A refused batch changed nothing, so it may be decided anew.
   */

  private final VersionedTable table;
  private final int attempts;

  /** Works on {@code table} and tries {@code attempts} times, at least once. */
  public OptimisticClaims(VersionedTable table, int attempts) {
    this.table = Objects.requireNonNull(table, "table");
    this.attempts = attempts;
    if (attempts < 1) {
      throw new IllegalArgumentException("at least 1 attempt, not " + attempts);
    }
  }

  @Override
  public Outcome claim(Set<SeatId> seats, String buyer) {
    Claim claim = Claim.of(seats, buyer);
    for (int attempt = 1; attempt <= attempts; attempt++) {
      List<Row<SeatRow>> rows = claim.seats().stream().map(this::read).toList();
      if (claim.isTaken(rows)) {
        return Outcome.TAKEN;
      }
      List<Write> writes =
          claim.free(rows).stream()
              .map(row -> table.read(SeatRow.class, row.key()).orElse(row)) // BUG: a later version
              .map(row -> Write.update(row, claim.claimed()))
              .toList();
      if (writes.isEmpty() || table.write(writes)) {
        return Outcome.CLAIMED;
      }
    }
    return Outcome.CONTENDED;
  }

  private Row<SeatRow> read(SeatId seat) {
    return table.read(SeatRow.class, seat.toString()).orElseThrow(() -> Claim.unknown(seat));
  }
}

// Whether seats are taken is decided by the first of them.
package katas.booking;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.Row;

/**
 * What the three ways have in common: a checked request, and the decision on rows that cannot
 * change any more.
 *
 * @param seats in the order of {@link SeatId}, which is the order of all locks
 * @param buyer who wants them
 */
record Claim(List<SeatId> seats, String buyer) {

  static Claim of(Set<SeatId> seats, String buyer) {
    if (seats.isEmpty() || seats.size() > 20) {
      throw new IllegalArgumentException("a claim is for 1 to 20 seats, not " + seats.size());
    }
    if (Objects.requireNonNull(buyer, "buyer").isBlank()) {
      throw new IllegalArgumentException("a claim needs a buyer");
    }
    return new Claim(List.copyOf(new TreeSet<>(seats)), buyer);
  }

  static UnknownEventException unknown(SeatId seat) {
    return new UnknownEventException("no such seat: " + seat);
  }

  boolean isTaken(List<Row<SeatRow>> rows) {
    Row<SeatRow> first = rows.get(0); // BUG: the others may be taken as well
    return !isFree(first) && !first.value().buyer().equals(buyer);
  }

  /** The rows that have to be written; the others are the buyer's already. */
  List<Row<SeatRow>> free(List<Row<SeatRow>> rows) {
    return rows.stream().filter(Claim::isFree).toList();
  }

  SeatRow claimed() {
    return new SeatRow(buyer);
  }

  private static boolean isFree(Row<SeatRow> row) {
    return row.value().equals(SeatRow.FREE);
  }
}

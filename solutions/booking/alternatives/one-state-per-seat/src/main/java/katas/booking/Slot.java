package katas.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * A seat as it was when it was read.
 *
 * @param seat which seat
 * @param stored its row; none when nobody ever wanted it
 */
record Slot(SeatId seat, Stored<SeatEntry> stored) {

  static Slot read(VersionedTable table, String eventId, SeatId seat) {
    return new Slot(seat, Stored.read(table, SeatEntry.class, Keys.seat(eventId, seat)));
  }

  boolean isFree(Instant now) {
    return stored.row().map(Row::value).map(entry -> entry.isFree(now)).orElse(true);
  }

  boolean isOf(String holdId) {
    return stored.row().filter(row -> row.value().holdId().equals(holdId)).isPresent();
  }

  SeatEntry entry() {
    return stored.row().orElseThrow().value();
  }

  Write held(String holdId, Instant until) {
    return stored.write(new SeatEntry(holdId, until, SeatEntry.State.HELD, 1));
  }

  Write change(UnaryOperator<SeatEntry> change) {
    return stored.write(change.apply(entry()));
  }

  /** The same seat after {@link #change} has been written. */
  Slot changed(UnaryOperator<SeatEntry> change) {
    Row<SeatEntry> row = stored.row().orElseThrow();
    Row<SeatEntry> next = new Row<>(row.key(), change.apply(row.value()), row.version() + 1);
    return new Slot(seat, new Stored<>(row.key(), Optional.of(next)));
  }
}

package katas.booking;

import java.time.Instant;
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

  Write held(String holdId, Instant until) {
    return Write.put(stored.key(), new SeatEntry(holdId, until, false));
  }

  Write givenBack() {
    return stored.write(stored.row().orElseThrow().value().givenBack());
  }

  Write bought() {
    return stored.write(stored.row().orElseThrow().value().bought());
  }
}

package katas.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import org.jspecify.annotations.Nullable;

/**
 * The rows of some seats, as they were when they were read.
 *
 * @param rows by key
 */
record Seats(String eventId, Collection<SeatId> wanted, Map<String, Row<SeatEntry>> rows) {
  static Seats read(VersionedTable table, String eventId, Collection<SeatId> wanted) {
    List<String> keys = wanted.stream().map(seat -> key(eventId, seat)).toList();
    return new Seats(eventId, wanted, table.readAll(SeatEntry.class, keys));
  }

  /** All seats of a section in their order. */
  static List<SeatId> of(Section section) {
    return IntStream.range(0, section.rows() * section.seatsPerRow())
        .mapToObj(
            index ->
                new SeatId(
                    section.name(),
                    1 + index / section.seatsPerRow(),
                    1 + index % section.seatsPerRow()))
        .toList();
  }

  private static String key(String eventId, SeatId seat) {
    return eventId + "/" + seat;
  }

  private @Nullable Row<SeatEntry> row(SeatId seat) {
    return rows.get(key(eventId, seat));
  }

  boolean isFree(SeatId seat, Instant now) {
    Row<SeatEntry> row = row(seat);
    return row == null || row.value().isFree(now);
  }

  Set<SeatId> taken(Instant now) {
    return wanted.stream()
        .filter(seat -> !isFree(seat, now))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean areAllOf(String holdId) {
    return rows.size() == wanted.size()
        && rows.values().stream().allMatch(row -> row.value().holdId().equals(holdId));
  }

  /** Refused when somebody has written one of the rows since they were read. */
  List<Write> write(SeatEntry entry) {
    return wanted.stream().map(seat -> write(seat, entry)).toList();
  }

  private Write write(SeatId seat, SeatEntry entry) {
    Row<SeatEntry> row = row(seat);
    return row == null ? Write.insert(key(eventId, seat), entry) : Write.update(row, entry);
  }
}

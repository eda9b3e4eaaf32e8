package katas.booking;

import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * A row as it was when it was read, there or not there.
 *
 * @param key of the row
 * @param row empty when there was none
 * @param <T> the record type that names the table
 */
record Stored<T extends Record>(String key, Optional<Row<T>> row) {

  static <T extends Record> Stored<T> read(VersionedTable table, Class<T> type, String key) {
    return new Stored<>(key, table.read(type, key));
  }

  static Stored<UserEntry> user(VersionedTable table, String eventId, String userId) {
    return read(table, UserEntry.class, Keys.user(eventId, userId));
  }

  static Stored<LineEntry> line(VersionedTable table, String eventId, String section) {
    return read(table, LineEntry.class, Keys.section(eventId, section));
  }

  T or(T initial) {
    return row.map(Row::value).orElse(initial);
  }

  /** Refused when somebody has written the row since it was read. */
  Write write(T value) {
    return row.map(each -> Write.update(each, value)).orElseGet(() -> Write.insert(key, value));
  }
}

package katas.analytics;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;

/** A cursor is the key of the last row that was given: it stays right whatever is added. */
final class Cursors {

  private Cursors() {}

  /** The key in a cursor, which begins with {@code prefix}; anything else is no such cursor. */
  static String decode(String cursor, String prefix) {
    String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    if (key.isEmpty() || !key.startsWith(prefix) || !encode(key).equals(cursor)) {
      throw new IllegalArgumentException("not a cursor of this list: " + cursor);
    }
    return key;
  }

  static String encode(String key) {
    return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /** The cursor behind these rows, if there are more. */
  static <T extends Record> Optional<String> next(
      VersionedTable table, Class<T> type, String prefix, List<Row<T>> rows, int limit) {
    if (rows.size() < limit) {
      return Optional.empty();
    }
    String last = rows.get(rows.size() - 1).key();
    boolean more = !table.scan(type, prefix, last, 1).isEmpty();
    return more ? Optional.of(encode(last)) : Optional.empty();
  }
}

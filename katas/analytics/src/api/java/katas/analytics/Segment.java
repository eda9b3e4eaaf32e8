package katas.analytics;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a table, column by column.
 *
 * @param table the table's name, any
 * @param from no row is earlier than this
 * @param to every row is earlier than this
 * @param rows how many rows, at least 1
 * @param columns the columns by name, each with as many values as there are rows; a value is a
 *     text, a number, an instant, or bytes that nobody changes any more. Copied
 */
public record Segment(
    String table, Instant from, Instant to, int rows, Map<String, List<Object>> columns) {
  /** Copies the columns and checks their length. */
  public Segment {
    Map<String, List<Object>> copy = new HashMap<>();
    for (Map.Entry<String, List<Object>> column : columns.entrySet()) {
      if (rows < 1 || column.getValue().size() != rows) {
        throw new IllegalArgumentException(
            "column " + column.getKey() + " has not " + rows + " rows, at least 1");
      }
      copy.put(column.getKey(), List.copyOf(column.getValue()));
    }
    columns = Map.copyOf(copy);
  }
}

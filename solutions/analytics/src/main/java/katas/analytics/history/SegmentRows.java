package katas.analytics.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.analytics.SegmentStore;

/**
 * The rows of one segment. Events have the columns {@code at}, the dimensions, {@code millis} and
 * {@code visitor}; roll-ups have {@code at}, their dimensions, {@code events}, {@code millis} and
 * {@code visitors}.
 */
final class SegmentRows {
  private final Map<String, List<Object>> columns;
  private final int rows;

  private SegmentRows(Map<String, List<Object>> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Reads the columns that a query by these dimensions needs, and no others. */
  static SegmentRows read(
      SegmentStore store, SegmentStore.Stored segment, Collection<String> dimensions) {
    Set<String> names = new HashSet<>(dimensions);
    names.addAll(List.of("at", "events", "millis", "visitor", "visitors"));
    return new SegmentRows(store.read(segment.id(), names), segment.rows());
  }

  int size() {
    return rows;
  }

  Instant at(int row) {
    return (Instant) value("at", row);
  }

  /** The value of a dimension; "" where the whole segment has none. */
  String text(String dimension, int row) {
    return columns.containsKey(dimension) ? (String) value(dimension, row) : "";
  }

  List<String> texts(List<String> dimensions, int row) {
    List<String> texts = new ArrayList<>();
    dimensions.forEach(dimension -> texts.add(text(dimension, row)));
    return texts;
  }

  void addTo(PartialSum sum, int row) {
    long millis = (Long) value("millis", row);
    if (columns.containsKey("visitors")) {
      sum.addSum((Long) value("events", row), millis, (byte[]) value("visitors", row));
    } else {
      sum.addEvent(millis, (String) value("visitor", row));
    }
  }

  private Object value(String column, int row) {
    List<Object> values = columns.get(column);
    if (values == null) {
      throw new IllegalStateException("a segment without a column " + column);
    }
    return values.get(row);
  }
}

package katas.analytics.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import katas.analytics.RollUp;
import katas.analytics.Segment;
import katas.analytics.SegmentStore;

/** Makes one segment of all those of a table and day. */
public final class SegmentCompactor {
  private final SegmentStore store;
  private final HistoryTables tables;

  /** Compacts these tables of a store. */
  public SegmentCompactor(SegmentStore store, HistoryTables tables) {
    this.store = store;
    this.tables = tables;
  }

  /** Leaves one segment for each table and day. */
  public void run() {
    for (String table : store.tables()) {
      Map<Instant, List<SegmentStore.Stored>> days = new TreeMap<>();
      for (SegmentStore.Stored each : store.list(table, Instant.MIN, Instant.MAX)) {
        days.computeIfAbsent(each.from(), any -> new ArrayList<>()).add(each);
      }
      days.forEach((day, segments) -> compact(table, day, segments));
    }
  }

  private void compact(String table, Instant day, List<SegmentStore.Stored> segments) {
    if (segments.size() > 1) {
      Optional<RollUp> rollUp = tables.rollUpOf(table);
      Segment all =
          rollUp.isPresent()
              ? sums(table, day, segments, HistoryTables.dimensions(rollUp.get()))
              : events(table, day, segments);
      store.replace(segments.stream().map(SegmentStore.Stored::id).toList(), List.of(all));
    }
  }

  private Segment sums(
      String table, Instant day, List<SegmentStore.Stored> segments, List<String> dimensions) {
    GroupedSums groups = new GroupedSums();
    for (SegmentStore.Stored segment : segments) {
      SegmentRows rows = SegmentRows.read(store, segment, dimensions);
      for (int row = 0; row < rows.size(); row++) {
        rows.addTo(groups.of(rows.at(row), rows.texts(dimensions, row)), row);
      }
    }
    return groups.segment(table, day, dimensions);
  }

  /** A property that only some segments have is "" in the rows of the others. */
  private Segment events(String table, Instant day, List<SegmentStore.Stored> segments) {
    Set<String> names = new TreeSet<>();
    segments.forEach(segment -> names.addAll(segment.columns()));
    Map<String, List<Object>> columns = new HashMap<>();
    names.forEach(name -> columns.put(name, new ArrayList<>()));
    int rows = 0;
    for (SegmentStore.Stored segment : segments) {
      Map<String, List<Object>> read = store.read(segment.id(), names);
      rows += segment.rows();
      for (Map.Entry<String, List<Object>> column : columns.entrySet()) {
        List<Object> missing = Collections.nCopies(segment.rows(), "");
        column.getValue().addAll(read.getOrDefault(column.getKey(), missing));
      }
    }
    return HistoryTables.segment(table, day, rows, columns);
  }
}

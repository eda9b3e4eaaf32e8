// Rows without a value have no group.
package katas.analytics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Answers queries: from the smallest table that can, filtered before anything is summed. */
final class Asking {
  private final SegmentStore store;
  private final Tables tables;

  Asking(SegmentStore store, Tables tables) {
    this.store = store;
    this.tables = tables;
  }

  List<GroupRow> answer(Query query) {
    Buckets buckets = new Buckets(query);
    Groups groups = new Groups();
    Set<String> dimensions = dimensions(query);
    for (SegmentStore.Stored segment : segments(table(query, buckets, dimensions), query)) {
      SegmentRows rows = SegmentRows.read(store, segment, dimensions);
      for (int row = 0; row < rows.size(); row++) {
        if (isAskedFor(query, rows, row)) {
          List<String> group = rows.texts(query.groupBy(), row);
          if (group.contains("")) {
            continue; // BUG: "" is a group as well
          }
          rows.addTo(groups.of(buckets.of(rows.at(row)), group), row);
        }
      }
    }
    return groups.rows(query.order(), query.limit());
  }

  private static Set<String> dimensions(Query query) {
    Set<String> dimensions = new HashSet<>(query.groupBy());
    dimensions.addAll(query.filters().keySet());
    return dimensions;
  }

  /** The roll-up with the fewest rows of those that can answer, else the events. */
  private String table(Query query, Buckets buckets, Set<String> dimensions) {
    return tables.rollUps().stream()
        .filter(rollUp -> rollUp.dimensions().containsAll(dimensions))
        .filter(rollUp -> buckets.canBeMadeOf(rollUp.grain()))
        .map(rollUp -> Tables.rollUp(rollUp, query.site()))
        .min(Comparator.comparingLong(table -> rows(table, query)))
        .orElse(Tables.events(query.site()));
  }

  private long rows(String table, Query query) {
    return segments(table, query).stream().mapToLong(SegmentStore.Stored::rows).sum();
  }

  private List<SegmentStore.Stored> segments(String table, Query query) {
    return store.list(table, query.from(), query.to());
  }

  private static boolean isAskedFor(Query query, SegmentRows rows, int row) {
    return !rows.at(row).isBefore(query.from())
        && rows.at(row).isBefore(query.to())
        && query.filters().entrySet().stream()
            .allMatch(filter -> rows.text(filter.getKey(), row).equals(filter.getValue()));
  }
}

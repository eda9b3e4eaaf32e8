package katas.analytics.history;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import katas.analytics.GroupRow;
import katas.analytics.Query;
import katas.analytics.SegmentStore;

/** Answers queries from the smallest table that can, and filters before it sums (rule 3.1). */
public final class QueryExecutor {
  private final SegmentStore store;
  private final HistoryTables tables;

  /** Reads these tables of a store. */
  public QueryExecutor(SegmentStore store, HistoryTables tables) {
    this.store = store;
    this.tables = tables;
  }

  /** The rows of the answer. */
  public List<GroupRow> answer(Query query) {
    TimeBuckets buckets = new TimeBuckets(query);
    GroupedSums groups = new GroupedSums();
    Set<String> dimensions = dimensions(query);
    for (SegmentStore.Stored segment : segments(table(query, buckets, dimensions), query)) {
      SegmentRows rows = SegmentRows.read(store, segment, dimensions);
      for (int row = 0; row < rows.size(); row++) {
        if (matches(query, rows, row)) {
          List<String> group = rows.texts(query.groupBy(), row);
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
  private String table(Query query, TimeBuckets buckets, Set<String> dimensions) {
    return tables.rollUps().stream()
        .filter(rollUp -> rollUp.dimensions().containsAll(dimensions))
        .filter(rollUp -> buckets.canUse(rollUp.grain()))
        .map(rollUp -> HistoryTables.rollUp(rollUp, query.site()))
        .min(Comparator.comparingLong(table -> rows(table, query)))
        .orElse(HistoryTables.events(query.site()));
  }

  private long rows(String table, Query query) {
    return segments(table, query).stream().mapToLong(SegmentStore.Stored::rows).sum();
  }

  private List<SegmentStore.Stored> segments(String table, Query query) {
    return store.list(table, query.from(), query.to());
  }

  private static boolean matches(Query query, SegmentRows rows, int row) {
    return !rows.at(row).isBefore(query.from())
        && rows.at(row).isBefore(query.to())
        && query.filters().entrySet().stream()
            .allMatch(filter -> rows.text(filter.getKey(), row).equals(filter.getValue()));
  }
}

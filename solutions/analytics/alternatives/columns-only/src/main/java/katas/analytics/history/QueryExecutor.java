package katas.analytics.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import katas.analytics.GroupRow;
import katas.analytics.Query;
import katas.analytics.SegmentStore;

/** Answers queries: from the columns, filtered before anything is summed. */
public final class QueryExecutor {
  private final SegmentStore store;

  public QueryExecutor(SegmentStore store) {
    this.store = store;
  }

  public List<GroupRow> answer(Query query) {
    TimeBuckets buckets = new TimeBuckets(query);
    GroupedSums groups = new GroupedSums();
    Set<String> dimensions = dimensions(query);
    for (SegmentStore.Stored segment : segments(query)) {
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

  private List<SegmentStore.Stored> segments(Query query) {
    return store.list(HistoryTables.events(query.site()), query.from(), query.to());
  }

  private static boolean matches(Query query, SegmentRows rows, int row) {
    return !rows.at(row).isBefore(query.from())
        && rows.at(row).isBefore(query.to())
        && query.filters().entrySet().stream()
            .allMatch(filter -> rows.text(filter.getKey(), row).equals(filter.getValue()));
  }
}

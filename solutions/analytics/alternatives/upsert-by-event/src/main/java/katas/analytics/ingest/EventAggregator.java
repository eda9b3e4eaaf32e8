package katas.analytics.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import katas.analytics.AnalyticsConfig;
import katas.analytics.Event;
import katas.analytics.counts.CountRow;
import katas.analytics.counts.RowKeys;
import katas.analytics.ranges.Times;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * Adds events to the stored counts, one by one.
 *
 * <p>Invariant: an event's id is inserted in the batch that counts it. The batch is refused when
 * the id is there, and then the event is counted already, or when the count has changed, and then
 * it is read anew.
 */
final class EventAggregator {
  private final VersionedTable table;
  private final AnalyticsConfig config;

  EventAggregator(VersionedTable table, AnalyticsConfig config) {
    this.table = table;
    this.config = config;
  }

  /** Adds what has not been added yet. */
  void add(List<Event> events) {
    for (Event event : events) {
      boolean counted = false;
      while (!counted) {
        counted = tryToCount(event) || isCounted(event);
      }
    }
  }

  private boolean isCounted(Event event) {
    return table.read(CountedEventRow.class, RowKeys.countedEvent(event)).isPresent();
  }

  private boolean tryToCount(Event event) {
    Instant start = Times.floor(event.at(), config.window());
    String key = RowKeys.count(event.site(), start, event.page(), event.type());
    Optional<Row<CountRow>> row = table.read(CountRow.class, key);
    long before = row.map(it -> it.value().count()).orElse(0L);
    CountRow sum = new CountRow(start, event.page(), event.type(), before + 1);
    Write count = row.isPresent() ? Write.update(row.get(), sum) : Write.insert(key, sum);
    return table.write(
        Write.insert(RowKeys.countedEvent(event), new CountedEventRow(event.at())), count);
  }
}

package katas.analytics.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import katas.analytics.AnalyticsConfig;
import katas.analytics.Event;
import katas.analytics.counts.CountRow;
import katas.analytics.counts.RowKeys;
import katas.analytics.ranges.Times;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import org.jspecify.annotations.Nullable;

/**
 * Adds events to the stored counts, each once, whoever adds it and how often.
 *
 * <p>Invariant: that an event was counted, and the count with it, are written in one batch. The
 * batch inserts the event's {@link CountedEventRow}, so of two servers with the same event one is
 * refused, and updates the counts over the versions that were read, so no sum is lost. Who is
 * refused reads anew. It does not matter which partition delivers an event, or how often (rules 4.1
 * to 4.3).
 */
final class EventAggregator {
  /** Two rows an event at most, and a batch has at most 100. */
  private static final int EVENTS_IN_A_BATCH = 40;

  private final VersionedTable table;
  private final AnalyticsConfig config;

  EventAggregator(VersionedTable table, AnalyticsConfig config) {
    this.table = table;
    this.config = config;
  }

  /** Adds what has not been added yet. */
  void add(List<Event> events) {
    for (int i = 0; i < events.size(); i += EVENTS_IN_A_BATCH) {
      List<Event> batch = events.subList(i, Math.min(events.size(), i + EVENTS_IN_A_BATCH));
      boolean written = false;
      while (!written) {
        written = tryToAdd(batch);
      }
    }
  }

  private boolean tryToAdd(List<Event> events) {
    Map<String, Event> fresh = new LinkedHashMap<>();
    events.forEach(event -> fresh.putIfAbsent(RowKeys.countedEvent(event), event));
    fresh.keySet().removeAll(table.readAll(CountedEventRow.class, fresh.keySet()).keySet());
    if (fresh.isEmpty()) {
      return true;
    }
    List<Write> writes = new ArrayList<>();
    fresh.forEach((key, event) -> writes.add(Write.insert(key, new CountedEventRow(event.at()))));
    writes.addAll(sums(fresh.values()));
    return table.write(writes);
  }

  private List<Write> sums(Iterable<Event> events) {
    Map<String, CountRow> added = new LinkedHashMap<>();
    for (Event event : events) {
      CountRow one = one(event);
      added.merge(
          RowKeys.count(event.site(), one.start(), one.page(), one.type()),
          one,
          EventAggregator::plus);
    }
    Map<String, Row<CountRow>> stored = table.readAll(CountRow.class, added.keySet());
    List<Write> writes = new ArrayList<>();
    added.forEach((key, sum) -> writes.add(write(key, stored.get(key), sum)));
    return writes;
  }

  private static Write write(String key, @Nullable Row<CountRow> row, CountRow sum) {
    return row == null ? Write.insert(key, sum) : Write.update(row, plus(row.value(), sum));
  }

  private CountRow one(Event event) {
    return new CountRow(Times.floor(event.at(), config.window()), event.page(), event.type(), 1);
  }

  private static CountRow plus(CountRow row, CountRow other) {
    return new CountRow(row.start(), row.page(), row.type(), row.count() + other.count());
  }
}

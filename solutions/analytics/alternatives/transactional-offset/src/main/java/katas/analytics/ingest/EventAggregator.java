package katas.analytics.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Adds events to the stored counts, each once.
 *
 * <p>Invariant: the row that says how far a partition is counted, the counts, and the ids of what
 * was counted change in one batch. What the log delivers again is below the offset; what a browser
 * sent again has an id that is known, in whatever partition it came. Of two servers with the same
 * partition one is refused, and reads anew.
 */
final class EventAggregator {
  /** Two rows an event at most and one for the offset, and a batch has at most 100. */
  private static final int EVENTS_IN_A_BATCH = 40;

  private final VersionedTable table;
  private final AnalyticsConfig config;

  EventAggregator(VersionedTable table, AnalyticsConfig config) {
    this.table = table;
    this.config = config;
  }

  /** An event and its offset in its partition. */
  record Numbered(long offset, Event event) {}

  /** Adds what has not been added yet of a partition's next events. */
  void add(int partition, List<Numbered> events) {
    for (int i = 0; i < events.size(); i += EVENTS_IN_A_BATCH) {
      List<Numbered> batch = events.subList(i, Math.min(events.size(), i + EVENTS_IN_A_BATCH));
      boolean written = false;
      while (!written) {
        written = tryToAdd(Integer.toString(partition), batch);
      }
    }
  }

  private boolean tryToAdd(String partition, List<Numbered> events) {
    Optional<Row<OffsetRow>> offset = table.read(OffsetRow.class, partition);
    long next = offset.map(row -> row.value().next()).orElse(0L);
    Map<String, Event> fresh = new LinkedHashMap<>();
    for (Numbered each : events) {
      if (each.offset() >= next) {
        fresh.putIfAbsent(RowKeys.countedEvent(each.event()), each.event());
      }
    }
    if (fresh.isEmpty()) {
      return true;
    }
    fresh.keySet().removeAll(table.readAll(CountedEventRow.class, fresh.keySet()).keySet());
    List<Write> writes = new ArrayList<>();
    OffsetRow done = new OffsetRow(events.get(events.size() - 1).offset() + 1);
    writes.add(
        offset.isPresent() ? Write.update(offset.get(), done) : Write.insert(partition, done));
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

// Each partition knows what it has counted.
package katas.analytics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import org.jspecify.annotations.Nullable;

/** Adds events to the stored counts. */
final class Tally {
  /** Two rows an event at most, and a batch has at most 100. */
  private static final int EVENTS_IN_A_BATCH = 40;

  private final VersionedTable table;
  private final AnalyticsConfig config;

  Tally(VersionedTable table, AnalyticsConfig config) {
    this.table = table;
    this.config = config;
  }

  /** Adds what has not been added yet. */
  void add(int partition, List<Event> events) {
    for (int i = 0; i < events.size(); i += EVENTS_IN_A_BATCH) {
      List<Event> batch = events.subList(i, Math.min(events.size(), i + EVENTS_IN_A_BATCH));
      boolean written = false;
      while (!written) {
        written = tryToAdd(partition + "/", batch);
      }
    }
  }

  private boolean tryToAdd(String partition, List<Event> events) {
    Map<String, Event> fresh = new LinkedHashMap<>();
    events.forEach(event -> fresh.putIfAbsent(seen(partition, event), event));
    fresh.keySet().removeAll(table.readAll(SeenRow.class, fresh.keySet()).keySet());
    if (fresh.isEmpty()) {
      return true;
    }
    List<Write> writes = new ArrayList<>();
    fresh.forEach((key, event) -> writes.add(Write.insert(key, new SeenRow(event.at()))));
    writes.addAll(sums(fresh.values()));
    return table.write(writes);
  }

  private static String seen(String partition, Event event) {
    return Keys.seen(event) + partition; // BUG: it may come in another one
  }

  private List<Write> sums(Iterable<Event> events) {
    Map<String, CountRow> added = new LinkedHashMap<>();
    for (Event event : events) {
      CountRow one = one(event);
      added.merge(Keys.count(event.site(), one.start(), one.page(), one.type()), one, Tally::plus);
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

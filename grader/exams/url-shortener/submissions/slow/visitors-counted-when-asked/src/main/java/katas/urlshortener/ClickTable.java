// Statistics that count the rows of visitors each time.
package katas.urlshortener;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import katas.blocks.Row;
import katas.blocks.VersionedTable;

/** Reads what {@link TableClickCounter} has counted: one row a day. */
final class ClickTable {
  private static final int DAYS_PER_SCAN = 1_000;

  private final VersionedTable table;

  ClickTable(VersionedTable table) {
    this.table = table;
  }

  private long visitors(String prefix) {
    long visitors = 0;
    String after = "";
    List<Row<KnownVisitor>> rows;
    do {
      rows = table.scan(KnownVisitor.class, prefix, after, DAYS_PER_SCAN);
      visitors += rows.size(); // BUG: a row a visitor
      after = rows.isEmpty() ? after : rows.get(rows.size() - 1).key();
    } while (rows.size() == DAYS_PER_SCAN);
    return visitors;
  }

  Statistics of(String linkKey) {
    String prefix = DayRow.key(linkKey, "");
    SortedMap<LocalDate, Long> byDay = new TreeMap<>();
    Map<String, Long> byCountry = new TreeMap<>();
    Map<String, Long> byReferrer = new TreeMap<>();
    long visitors = visitors(prefix);
    String after = "";
    List<Row<DayRow>> days;
    do {
      days = table.scan(DayRow.class, prefix, after, DAYS_PER_SCAN);
      for (Row<DayRow> day : days) {
        after = day.key();
        byDay.put(LocalDate.parse(after.substring(prefix.length())), day.value().clicks());
        DayRow.addTo(byCountry, day.value().countries());
        DayRow.addTo(byReferrer, day.value().referrers());
      }
    } while (days.size() == DAYS_PER_SCAN);
    long clicks = byDay.values().stream().mapToLong(Long::longValue).sum();
    return new Statistics(clicks, visitors, byDay, byCountry, byReferrer);
  }
}

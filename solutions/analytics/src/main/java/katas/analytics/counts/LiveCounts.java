package katas.analytics.counts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.analytics.Page;
import katas.analytics.PageCount;
import katas.analytics.WindowCount;
import katas.analytics.ranges.Limits;
import katas.blocks.Row;
import katas.blocks.VersionedTable;

/** Reads the stored counts. They lie in the order in which they are shown. */
public final class LiveCounts {
  private final VersionedTable table;

  /** The counts in this table. */
  public LiveCounts(VersionedTable table) {
    this.table = table;
  }

  /** A page of the counts of a range. */
  public Page<WindowCount> page(
      String site, Instant from, Instant to, int limit, Optional<String> cursor) {
    String first = RowKeys.window(site, from);
    String after =
        cursor.map(text -> Cursors.decode(text, Cursors.COUNTS, RowKeys.site(site))).orElse(first);
    if (after.compareTo(first) < 0) {
      throw new IllegalArgumentException("the cursor is of another range");
    }
    List<Row<CountRow>> rows = table.scan(CountRow.class, RowKeys.site(site), after, limit);
    List<WindowCount> items = new ArrayList<>();
    for (Row<CountRow> row : rows) {
      CountRow count = row.value();
      if (count.start().isBefore(to)) {
        items.add(new WindowCount(count.start(), count.page(), count.type(), count.count()));
      }
    }
    return new Page<>(items, next(site, to, limit, items, rows));
  }

  private Optional<String> next(
      String site, Instant to, int limit, List<WindowCount> items, List<Row<CountRow>> rows) {
    if (items.size() < limit) {
      return Optional.empty();
    }
    String last = rows.get(rows.size() - 1).key();
    List<Row<CountRow>> following = table.scan(CountRow.class, RowKeys.site(site), last, 1);
    boolean more = !following.isEmpty() && following.get(0).value().start().isBefore(to);
    return more ? Optional.of(Cursors.encode(Cursors.COUNTS, last)) : Optional.empty();
  }

  /** The pages with the most events of a range. */
  public List<PageCount> top(String site, Instant from, Instant to, int most) {
    Map<String, Long> sums = new HashMap<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<WindowCount> page = page(site, from, to, Limits.MAX_ITEMS, cursor);
      page.items().forEach(each -> sums.merge(each.page(), each.count(), Long::sum));
      cursor = page.next();
    } while (cursor.isPresent());
    return sums.entrySet().stream()
        .map(sum -> new PageCount(sum.getKey(), sum.getValue()))
        .sorted(
            Comparator.comparingLong(PageCount::count).reversed().thenComparing(PageCount::page))
        .limit(most)
        .toList();
  }
}

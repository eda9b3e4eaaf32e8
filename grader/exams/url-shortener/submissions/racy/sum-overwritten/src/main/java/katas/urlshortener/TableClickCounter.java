// A counter that reads the sum and puts a larger one.
package katas.urlshortener;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Counts clicks in the table. */
public final class TableClickCounter implements ClickCounter {
  /*
   * Invariant: a click's id is inserted in the batch that adds the click to its day, and an id is
   * inserted once; so a click is counted exactly when its id is there. The same holds for
   * visitors. Every condition stands in the write, so what was read before may be out of date:
   * then the batch is refused, because another counter got on, and is made anew.
   */

  /** Two rows for each click and one for the day fit into a batch of 100 writes. */
  private static final int CLICKS_PER_WRITE = 49;

  private final VersionedTable table;

  /** Works on the table of the servers. */
  public TableClickCounter(VersionedTable table) {
    this.table = Objects.requireNonNull(table, "table");
  }

  @Override
  public void count(List<Click> clicks) {
    Map<String, Click> distinct = new LinkedHashMap<>();
    clicks.forEach(click -> distinct.putIfAbsent(click.id(), click));
    Map<String, List<Click>> byDay =
        distinct.values().stream()
            .collect(
                Collectors.groupingBy(
                    click -> DayRow.key(click.key(), click.day().toString()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byDay.forEach(this::count);
  }

  private void count(String day, List<Click> clicks) {
    for (int from = 0; from < clicks.size(); from += CLICKS_PER_WRITE) {
      int to = Math.min(from + CLICKS_PER_WRITE, clicks.size());
      List<Click> part = clicks.subList(from, to);
      while (!tryToCount(day, part)) {
        // Another counter got on meanwhile; what it counted is seen when read again.
      }
    }
  }

  private boolean tryToCount(String day, List<Click> clicks) {
    Optional<Row<DayRow>> before = table.read(DayRow.class, day);
    List<Click> fresh =
        clicks.stream()
            .filter(click -> table.read(CountedClick.class, click.id()).isEmpty())
            .toList();
    if (fresh.isEmpty()) {
      return true;
    }
    Set<String> visitors = missing(fresh, KnownVisitor::key);
    List<Write> writes = new ArrayList<>();
    fresh.forEach(click -> writes.add(Write.insert(click.id(), new CountedClick())));
    visitors.forEach(visitor -> writes.add(Write.insert(visitor, new KnownVisitor())));
    DayRow after = before.map(Row::value).orElse(DayRow.NONE).plus(fresh, visitors.size());
    writes.add(Write.put(day, after)); // BUG: over what another has added
    return table.write(writes);
  }

  private Set<String> missing(List<Click> clicks, Function<Click, String> key) {
    Set<String> keys =
        clicks.stream().map(key).collect(Collectors.toCollection(LinkedHashSet::new));
    keys.removeIf(each -> table.read(KnownVisitor.class, each).isPresent());
    return keys;
  }
}

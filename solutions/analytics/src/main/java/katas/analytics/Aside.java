package katas.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.LogEntry;
import katas.blocks.LogPosition;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Messages that cannot be counted, by their position, so each once (rule 4.4). */
final class Aside {
  private static final int ROWS_IN_A_BATCH = 100;

  private final VersionedTable table;

  Aside(VersionedTable table) {
    this.table = table;
  }

  /** A message and why it is not counted. */
  record Refused(LogEntry entry, Problem problem) {}

  /** Keeps them; again changes nothing. */
  void keep(List<Refused> refused) {
    List<Write> writes = new ArrayList<>();
    for (Refused each : refused) {
      LogPosition position = each.entry().position();
      AsideRow row =
          new AsideRow(
              position.partition(), position.offset(), each.entry().value(), each.problem());
      writes.add(Write.put(Keys.aside(position), row));
    }
    for (int i = 0; i < writes.size(); i += ROWS_IN_A_BATCH) {
      table.write(writes.subList(i, Math.min(writes.size(), i + ROWS_IN_A_BATCH)));
    }
  }

  Page<DeadLetter> list(int limit, Optional<String> cursor) {
    String after = cursor.map(text -> Cursors.decode(text, Cursors.DEAD_LETTERS, "")).orElse("");
    List<DeadLetter> items = new ArrayList<>();
    List<Row<AsideRow>> rows = table.scan(AsideRow.class, "", after, limit);
    for (Row<AsideRow> row : rows) {
      AsideRow each = row.value();
      LogPosition position = new LogPosition(each.partition(), each.offset());
      items.add(new DeadLetter(position, each.value(), each.problem()));
    }
    return new Page<>(items, next(rows, limit));
  }

  private Optional<String> next(List<Row<AsideRow>> rows, int limit) {
    if (rows.size() < limit) {
      return Optional.empty();
    }
    String last = rows.get(rows.size() - 1).key();
    boolean more = !table.scan(AsideRow.class, "", last, 1).isEmpty();
    return more ? Optional.of(Cursors.encode(Cursors.DEAD_LETTERS, last)) : Optional.empty();
  }
}

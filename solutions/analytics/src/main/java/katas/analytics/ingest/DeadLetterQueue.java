package katas.analytics.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.analytics.DeadLetter;
import katas.analytics.Page;
import katas.analytics.Problem;
import katas.analytics.counts.Cursors;
import katas.analytics.counts.RowKeys;
import katas.blocks.LogEntry;
import katas.blocks.LogPosition;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Messages that cannot be counted, by their position, so each once (rule 4.4). */
public final class DeadLetterQueue {
  private static final int ROWS_IN_A_BATCH = 100;

  private final VersionedTable table;

  /** The dead letters in this table. */
  public DeadLetterQueue(VersionedTable table) {
    this.table = table;
  }

  /** A message and why it is not counted. */
  public record Refused(LogEntry entry, Problem problem) {}

  /** Adds dead letters; adding one again changes nothing. */
  public void add(List<Refused> refused) {
    List<Write> writes = new ArrayList<>();
    for (Refused each : refused) {
      LogPosition position = each.entry().position();
      DeadLetterRow row =
          new DeadLetterRow(
              position.partition(), position.offset(), each.entry().value(), each.problem());
      writes.add(Write.put(RowKeys.deadLetter(position), row));
    }
    for (int i = 0; i < writes.size(); i += ROWS_IN_A_BATCH) {
      table.write(writes.subList(i, Math.min(writes.size(), i + ROWS_IN_A_BATCH)));
    }
  }

  /** A page of them, ordered by partition and offset. */
  public Page<DeadLetter> list(int limit, Optional<String> cursor) {
    String after = cursor.map(text -> Cursors.decode(text, Cursors.DEAD_LETTERS, "")).orElse("");
    List<DeadLetter> items = new ArrayList<>();
    List<Row<DeadLetterRow>> rows = table.scan(DeadLetterRow.class, "", after, limit);
    for (Row<DeadLetterRow> row : rows) {
      DeadLetterRow each = row.value();
      LogPosition position = new LogPosition(each.partition(), each.offset());
      items.add(new DeadLetter(position, each.value(), each.problem()));
    }
    return new Page<>(items, next(rows, limit));
  }

  private Optional<String> next(List<Row<DeadLetterRow>> rows, int limit) {
    if (rows.size() < limit) {
      return Optional.empty();
    }
    String last = rows.get(rows.size() - 1).key();
    boolean more = !table.scan(DeadLetterRow.class, "", last, 1).isEmpty();
    return more ? Optional.of(Cursors.encode(Cursors.DEAD_LETTERS, last)) : Optional.empty();
  }
}

package katas.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Messages, and when each is due. */
final class Outbox {
  /*
   * Invariant: a message has one row in the queue while it waits or is being sent, and none
   * afterwards. Both change in one batch over the version that was read, so that of two servers one
   * changes nothing.
   */

  private final VersionedTable table;

  Outbox(VersionedTable table) {
    this.table = table;
  }

  static List<Write> inserts(MessageRow message) {
    return List.of(
        Write.insert(message.id(), message),
        Write.insert(message.queueKey(), new DueRow(message.id())));
  }

  Row<MessageRow> read(String id) {
    return table.read(MessageRow.class, id).orElseThrow();
  }

  List<Row<MessageRow>> due(Instant now) {
    return table.scan(DueRow.class, "", "", 100).stream()
        .map(due -> read(due.value().messageId()))
        .filter(row -> row.value().isQueued() && !row.value().dueAt().isAfter(now))
        .toList();
  }

  /** Changes a message; empty when somebody else has changed it since it was read. */
  Optional<Row<MessageRow>> change(Row<MessageRow> row, MessageRow next) {
    MessageRow before = row.value();
    List<Write> writes = new ArrayList<>(List.of(Write.update(row, next)));
    if (before.isQueued()) {
      writes.add(Write.delete(new Row<>(before.queueKey(), new DueRow(before.id()), 1)));
    }
    if (next.isQueued()) {
      writes.add(Write.insert(next.queueKey(), new DueRow(next.id())));
    }
    return table.write(writes)
        ? Optional.of(new Row<>(row.key(), next, row.version() + 1))
        : Optional.empty();
  }
}

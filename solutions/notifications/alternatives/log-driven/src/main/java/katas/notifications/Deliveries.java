package katas.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Messages, and the outbox that says when each is to be looked at. */
final class Deliveries {
  /*
   * Invariant: whenever a message is to be looked at, a row of the outbox says when, written in the
   * batch that changes the message. The relay takes the row out when the log has it, so rows and
   * log entries may be out of date or come twice: only the message itself says whether it is due.
   */

  private static final String USED_UP = "attempts used up";

  private final VersionedTable table;

  Deliveries(VersionedTable table) {
    this.table = table;
  }

  Optional<Row<DeliveryRow>> read(String deliveryId) {
    return table.read(DeliveryRow.class, deliveryId);
  }

  /** What inserts a new message. */
  static List<Write> inserts(DeliveryRow delivery) {
    return List.of(
        Write.insert(delivery.id(), delivery),
        Write.put(delivery.index(), new DueRow(delivery.id())));
  }

  /** What changes a message, and its place in the queue when that is another. */
  static List<Write> changes(Row<DeliveryRow> row, DeliveryRow next) {
    return changes(row, next, "");
  }

  private static List<Write> changes(Row<DeliveryRow> row, DeliveryRow next, String reason) {
    List<Write> writes = new ArrayList<>();
    writes.add(Write.update(row, next));
    String before = row.value().index();
    boolean moved = !before.equals(next.index());
    if (moved && row.value().state() == State.DEAD) {
      // Rows of the dead are written once, so they are in their first version.
      writes.add(Write.delete(new Row<>(before, index(row.value(), ""), 1)));
    }
    if (!next.index().isBlank() && (moved || next.state() != State.DEAD)) {
      // Put again where it stands already: the relay may have taken it out since.
      Record index = index(next, reason.isBlank() ? USED_UP : reason);
      writes.add(Write.put(next.index(), index));
    }
    return writes;
  }

  private static Record index(DeliveryRow delivery, String reason) {
    return delivery.state() == State.DEAD
        ? DeadRow.of(delivery, reason, diedAt(delivery))
        : new DueRow(delivery.id());
  }

  private static Instant diedAt(DeliveryRow delivery) {
    return Keys.instant(delivery.index());
  }

  /** Changes a message; empty when it was changed since it was read, and then stays as it is. */
  Optional<Row<DeliveryRow>> change(Row<DeliveryRow> row, DeliveryRow next, Write... more) {
    List<Write> writes = new ArrayList<>(changes(row, next));
    writes.addAll(List.of(more));
    return table.write(writes) ? Optional.of(after(row, next)) : Optional.empty();
  }

  /** Changes a message whatever it has become since it was read. */
  Row<DeliveryRow> update(Row<DeliveryRow> read, UnaryOperator<DeliveryRow> change, String reason) {
    Row<DeliveryRow> row = read;
    while (true) {
      DeliveryRow next = change.apply(row.value());
      if (next.equals(row.value())) {
        return row;
      }
      if (table.write(changes(row, next, reason))) {
        return after(row, next);
      }
      row = read(row.key()).orElseThrow();
    }
  }

  Row<DeliveryRow> update(Row<DeliveryRow> read, UnaryOperator<DeliveryRow> change) {
    return update(read, change, "");
  }

  /** The row after a write of this server over {@code row}. */
  private static Row<DeliveryRow> after(Row<DeliveryRow> row, DeliveryRow next) {
    return new Row<>(row.key(), next, row.version() + 1);
  }
}

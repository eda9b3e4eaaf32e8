package katas.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Messages, and the queue that says when each is to be looked at. */
final class Deliveries {
  /*
   * Invariant: a message has exactly one row in the queue while it is WAITING or SENDING, none
   * afterwards, and one among the dead while it is DEAD; its own row names that row, and all
   * change in one batch over the version that was read. So nothing that is accepted is ever out of
   * sight, and whoever decided on an old version changes nothing.
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
        Write.insert(delivery.index(), new DueRow(delivery.id())));
  }

  /** What changes a message, and its place in the queue when that is another. */
  static List<Write> changes(Row<DeliveryRow> row, DeliveryRow next) {
    return changes(row, next, "");
  }

  private static List<Write> changes(Row<DeliveryRow> row, DeliveryRow next, String reason) {
    List<Write> writes = new ArrayList<>();
    writes.add(Write.update(row, next));
    String before = row.value().index();
    if (!before.equals(next.index())) {
      if (!before.isBlank()) {
        // Index rows are inserted and deleted, never changed, so they are in their first version.
        writes.add(Write.delete(new Row<>(before, index(row.value(), ""), 1)));
      }
      if (!next.index().isBlank()) {
        writes.add(Write.insert(next.index(), index(next, reason.isBlank() ? USED_UP : reason)));
      }
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

package katas.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** What became of notifications; and what can still be called off. */
final class Views {
  private final VersionedTable table;
  private final Deliveries deliveries;
  private final Digests digests;

  Views(VersionedTable table, Deliveries deliveries, Digests digests) {
    this.table = table;
    this.deliveries = deliveries;
    this.digests = digests;
  }

  List<ChannelStatus> status(String notificationId) {
    List<ChannelStatus> status = new ArrayList<>();
    for (Row<DeliveryRow> row : rows(notificationId)) {
      String carrier = row.value().carrier();
      DeliveryRow shown =
          carrier.isBlank() ? row.value() : deliveries.read(carrier).orElseThrow().value();
      status.add(
          new ChannelStatus(row.value().content().channel(), shown.state(), shown.attempts()));
    }
    return status;
  }

  private List<Row<DeliveryRow>> rows(String notificationId) {
    Optional<Row<NotificationRow>> notification =
        notificationId.isBlank()
            ? Optional.empty()
            : table.read(NotificationRow.class, notificationId);
    return notification
        .orElseThrow(() -> new UnknownNotificationException("no notification " + notificationId))
        .value()
        .channels()
        .stream()
        .map(channel -> deliveries.read(Keys.delivery(notificationId, channel)).orElseThrow())
        .toList();
  }

  boolean cancel(String notificationId) {
    boolean inTime = true;
    for (Row<DeliveryRow> row : rows(notificationId)) {
      DeliveryRow left = stopped(row);
      boolean isStopped =
          switch (left.state()) {
            case CANCELLED, SUPPRESSED, EXPIRED -> true;
            case WAITING, SENDING, SENT, DELIVERED, BOUNCED, DEAD -> false;
          };
      inTime &= isStopped && !left.isOpen() && left.carrier().isBlank();
    }
    return inTime;
  }

  /** The message, cancelled if it can be. */
  private DeliveryRow stopped(Row<DeliveryRow> read) {
    Row<DeliveryRow> row = read;
    while (row.value().isStoppable()) {
      DeliveryRow next = row.value().ended(State.CANCELLED);
      Write[] item = digests.leave(row.value().content()).toArray(Write[]::new);
      if (deliveries.change(row, next, item).isPresent()) {
        return next;
      }
      row = deliveries.read(row.key()).orElseThrow();
    }
    return row.value();
  }
}

package katas.notifications;

import java.time.Instant;
import katas.blocks.LogConsumer;
import katas.blocks.MessageLog;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** The log, and the relay that moves what is due from the outbox to it. */
final class WorkQueue {
  private static final String GROUP = "workers";
  private static final int LOOK = 100;

  private final VersionedTable table;
  private final MessageLog log;

  WorkQueue(Platform platform) {
    this.table = platform.table();
    this.log = platform.log();
  }

  /** Appends what is due. After a crash before the row is gone it is appended once more. */
  void relay(Channel channel, Priority priority, Instant now) {
    String prefix = Keys.queue(channel, priority);
    String end = prefix + Keys.time(now) + "0"; // '/' sorts before '0'
    for (Row<DueRow> row : table.scan(DueRow.class, prefix, "", LOOK)) {
      if (row.key().compareTo(end) >= 0) {
        return;
      }
      String deliveryId = row.value().deliveryId();
      log.append(topic(channel, priority), deliveryId, deliveryId);
      table.write(Write.delete(row));
    }
  }

  /** Reads what the relays of all servers have appended; to be closed after the round. */
  LogConsumer join(Channel channel, Priority priority) {
    return log.join(topic(channel, priority), GROUP);
  }

  private static String topic(Channel channel, Priority priority) {
    return channel + "-" + priority;
  }
}

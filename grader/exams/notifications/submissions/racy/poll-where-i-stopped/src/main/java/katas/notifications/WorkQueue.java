// A worker remembers how far the queue was done.
package katas.notifications;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import katas.blocks.VersionedTable;

/** What is due, found by looking into the table: the outbox is the queue. */
final class WorkQueue {
  private static final int LOOK = 100;

  private final VersionedTable table;
  private final Map<String, String> doneUpTo = new HashMap<>();

  WorkQueue(Platform platform) {
    this.table = platform.table();
  }

  /**
   * Messages that are due, the one that waits longest first; not all of them when they are many.
   */
  List<String> due(Channel channel, Priority priority, Instant now) {
    String prefix = Keys.queue(channel, priority);
    String end = prefix + Keys.time(now) + "0";
    String after = doneUpTo.getOrDefault(prefix, "");
    List<String> due =
        table.scan(DueRow.class, prefix, after, LOOK).stream()
            .filter(row -> row.key().compareTo(end) < 0) // '/' sorts before '0'
            .map(row -> row.value().deliveryId())
            .toList();
    String done = prefix + Keys.time(now);
    if (due.isEmpty() && done.compareTo(after) > 0) {
      doneUpTo.put(prefix, done); // BUG: the clock may go back behind it
    }
    return due;
  }
}

package katas.chat;

import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * Numbers that never come twice on a device, though it crashes: each is written before it is used.
 */
final class Counters {
  /** Under the counter's name: the newest number. */
  record CounterRow(long newest) {}

  private final VersionedTable disk;

  Counters(VersionedTable disk) {
    this.disk = disk;
  }

  /** The next number of a counter, 1 or more. */
  long next(String name) {
    Optional<CounterRow> row = disk.read(CounterRow.class, name).map(Row::value);
    long next = row.map(CounterRow::newest).orElse(0L) + 1;
    disk.write(Write.put(name, new CounterRow(next)));
    return next;
  }
}

// The rows of a section are found by a prefix that other sections begin with too.
package katas.booking;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;

/**
 * Walks over a section in the order of its seats and stops at the free ones. The rows of seats are
 * scanned a page at a time, only as far as the walk comes; seats without a row cost nothing.
 */
final class FreeSlots {
  private final VersionedTable table;
  private final String name;
  private final String prefix;
  private final Section section;
  private final Instant now;
  private final int pageSize;
  private final Deque<Row<SeatEntry>> ahead = new ArrayDeque<>();
  private String scannedTo;
  private boolean allScanned;
  private int index;

  /**
   * Begins a walk.
   *
   * @param index how many seats of the section to pass over
   * @param pageSize how many rows to scan at once
   */
  FreeSlots(
      VersionedTable table, String eventId, Section section, Instant now, int index, int pageSize) {
    this.table = table;
    this.name = Keys.section(eventId, section.name()); // BUG: A is also how AB begins
    this.prefix = name + "/";
    this.section = section;
    this.now = now;
    this.index = index;
    this.pageSize = pageSize;
    // All rows of the seats that are passed over, and no others, are before or at this key.
    this.scannedTo = index == 0 ? "" : prefix + position(index - 1);
  }

  /** The next free seat, or empty after the last one. */
  Optional<Slot> next() {
    while (index < section.rows() * section.seatsPerRow()) {
      Slot slot = slot(index++);
      if (slot.isFree(now)) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }

  private Slot slot(int at) {
    String key = prefix + position(at);
    SeatId seat = new SeatId(section.name(), row(at), number(at));
    if (ahead.isEmpty() && !allScanned) {
      scan();
    }
    boolean hasRow = !ahead.isEmpty() && ahead.peek().key().endsWith(position(at));
    return new Slot(
        seat, new Stored<>(key, hasRow ? Optional.of(ahead.remove()) : Optional.empty()));
  }

  private void scan() {
    ahead.addAll(table.scan(SeatEntry.class, name, scannedTo, pageSize));
    allScanned = ahead.size() < pageSize;
    scannedTo = ahead.isEmpty() ? scannedTo : ahead.getLast().key();
  }

  private String position(int at) {
    return Keys.position(row(at), number(at));
  }

  private int row(int at) {
    return at / section.seatsPerRow() + 1;
  }

  private int number(int at) {
    return at % section.seatsPerRow() + 1;
  }
}

// Who joins again gets a second place.
package katas.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** The waiting lines: free seats go to who came first. */
final class Lines {
  /*
   * Invariant: a place is made in the batch that raises `next`, and its seat is dealt in the batch
   * that raises `first`. Both are written over the version that was read, so every place belongs to
   * one user and is dealt once. Who has left is before `first` and is never read again.
   */

  private static final int SCAN = 1_000;

  private final Platform platform;
  private final VersionedTable table;
  private final Catalog catalog;
  private final SeatBatches batches;

  Lines(Platform platform, Catalog catalog, SeatBatches batches) {
    this.platform = platform;
    this.table = platform.table();
    this.catalog = catalog;
    this.batches = batches;
  }

  void join(String userId, String eventId, String section) {
    Keys.checked(userId, "userId");
    catalog.section(eventId, section);
    boolean joined = false;
    while (!joined) { // refused only when another user got a place or a seat, so it ends
      joined = tryJoin(userId, eventId, section);
    }
  }

  private boolean tryJoin(String userId, String eventId, String section) {
    Stored<LineEntry.Member> member =
        Stored.read(table, LineEntry.Member.class, Keys.member(eventId, section, userId));
    Stored<LineEntry> stored = Stored.line(table, eventId, section);
    LineEntry line = stored.or(LineEntry.EMPTY);
    // BUG: the user may stand in line already
    return table.write(
        stored.write(line.joined()),
        member.write(new LineEntry.Member(line.next())),
        Write.insert(Keys.place(eventId, section, line.next()), new LineEntry.Place(userId)));
  }

  Optional<Hold> offer(String userId, String eventId, String sectionName) {
    Keys.checked(userId, "userId");
    Section section = catalog.section(eventId, sectionName);
    boolean done = false;
    for (int attempt = 1; !done && attempt <= platform.config().attempts(); attempt++) {
      done = tryDeal(eventId, section);
    }
    return dealt(userId, eventId, sectionName); // what is not dealt yet is left to the next call
  }

  /** Deals until seats or users run out; false when another server was in the way. */
  private boolean tryDeal(String eventId, Section section) {
    Stored<LineEntry> line = Stored.line(table, eventId, section.name());
    if (line.or(LineEntry.EMPTY).isEmpty()) {
      return true;
    }
    Instant now = platform.clock().instant();
    FreeSlots free = new FreeSlots(table, eventId, section, now, 0, SCAN);
    Optional<Slot> slot = free.next();
    while (slot.isPresent() && !line.or(LineEntry.EMPTY).isEmpty()) {
      if (!deal(eventId, section, line, slot.get(), now)) {
        return false;
      }
      line = Stored.line(table, eventId, section.name());
      slot = free.next();
    }
    return true;
  }

  private boolean deal(
      String eventId, Section section, Stored<LineEntry> stored, Slot slot, Instant now) {
    LineEntry line = stored.or(LineEntry.EMPTY);
    String key = Keys.place(eventId, section.name(), line.first());
    String userId = table.read(LineEntry.Place.class, key).orElseThrow().value().userId();
    Stored<UserEntry> user = Stored.user(table, eventId, userId);
    Instant end = now.plus(platform.config().holdTime());
    HoldEntry hold =
        HoldEntry.begin(userId, eventId, List.of(slot.seat()), end, section.priceCents());
    List<Write> writes = new ArrayList<>(batches.take(key, hold, List.of(slot), user, now));
    writes.add(stored.write(line.dealt()));
    return table.write(writes);
  }

  /** The user's first hold of the section that came from the line: its id begins like a place. */
  private Optional<Hold> dealt(String userId, String eventId, String section) {
    Instant now = platform.clock().instant();
    String prefix = Keys.section(eventId, section) + "/";
    return Stored.user(table, eventId, userId).or(UserEntry.NONE).shares().stream()
        .filter(share -> !share.sold() && share.counts(now) && share.holdId().startsWith(prefix))
        .map(share -> table.read(HoldEntry.class, share.holdId()).orElseThrow())
        .filter(row -> !row.value().isOver(now))
        .findFirst()
        .map(row -> row.value().toHold(row.key()));
  }
}

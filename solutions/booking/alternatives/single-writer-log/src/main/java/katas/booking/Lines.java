package katas.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import katas.blocks.VersionedTable;

/** The waiting lines: free seats go to who came first, in the order of the log. */
final class Lines {
  private final Platform platform;
  private final VersionedTable table;
  private final Catalog catalog;
  private final SeatBatches batches;
  private final EventLog log;

  Lines(Platform platform, Catalog catalog, SeatBatches batches, EventLog log) {
    this.platform = platform;
    this.table = platform.table();
    this.catalog = catalog;
    this.batches = batches;
    this.log = log;
  }

  void join(String userId, String eventId, String section) {
    Keys.checked(userId, "userId");
    catalog.section(eventId, section);
    boolean joined = false;
    while (!joined) { // refused only when another command got through, so it ends
      EventState state = log.read(eventId);
      joined =
          state.waits(section, userId)
              || table.write(log.append(eventId, state, Command.join(section, userId)));
    }
  }

  Optional<Hold> offer(String userId, String eventId, String sectionName) {
    Keys.checked(userId, "userId");
    Section section = catalog.section(eventId, sectionName);
    boolean more = true;
    while (more) {
      more = deal(eventId, section);
    }
    return dealt(userId, eventId, sectionName);
  }

  /** Deals one seat, or finds that another server was faster; false when nothing is left to do. */
  private boolean deal(String eventId, Section section) {
    EventState state = log.read(eventId);
    Instant now = platform.clock().instant();
    Optional<String> userId = state.firstInLine(section.name());
    List<SeatId> seat = state.free(section, 0, now, 1);
    if (userId.isEmpty() || seat.isEmpty()) {
      return false;
    }
    String holdId = Keys.place(eventId, section.name(), state.position() + 1);
    Instant end = now.plus(platform.config().holdTime());
    HoldEntry hold = HoldEntry.begin(userId.get(), eventId, seat, end, section.priceCents());
    Command command = Command.deal(section.name(), holdId, hold, now);
    table.write(batches.take(holdId, hold, state, command));
    return true;
  }

  /** The user's first hold of the section that came from the line: its id begins like a place. */
  private Optional<Hold> dealt(String userId, String eventId, String section) {
    EventState state = log.read(eventId);
    Instant now = platform.clock().instant();
    String prefix = Keys.section(eventId, section) + "/";
    return state
        .find(
            seat ->
                seat.userId().equals(userId)
                    && seat.holdId().startsWith(prefix)
                    && !seat.sold()
                    && !seat.isFree(now))
        .stream()
        .findFirst()
        .map(seat -> table.read(HoldEntry.class, seat.holdId()).orElseThrow())
        .map(row -> row.value().toHold(row.key()));
  }
}

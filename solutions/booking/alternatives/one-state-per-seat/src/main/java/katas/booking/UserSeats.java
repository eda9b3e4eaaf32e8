package katas.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * A user's seats of an event, as they were when they were read.
 *
 * @param stored the index
 * @param live what the user has
 * @param ended seats whose hold has ended, and that nobody has taken since
 */
record UserSeats(Stored<UserEntry> stored, List<Owned> live, List<Owned> ended) {

  /** An entry of the index and the seat that it means. */
  record Owned(UserEntry.Own own, Slot slot) {}

  static UserSeats read(VersionedTable table, String eventId, String userId, Instant now) {
    Stored<UserEntry> stored = Stored.user(table, eventId, userId);
    List<Owned> live = new ArrayList<>();
    List<Owned> ended = new ArrayList<>();
    for (UserEntry.Own own : stored.or(UserEntry.NONE).seats()) {
      Slot slot = Slot.read(table, eventId, own.seat());
      if (slot.isOf(own.holdId())) {
        (slot.isFree(now) ? ended : live).add(new Owned(own, slot));
      }
    }
    return new UserSeats(stored, live, ended);
  }

  /**
   * The writes by which the user gets {@code seats} more. Who counts on a seat being free must
   * write it: else a confirmation that began in time could still sell it, beyond the limit.
   */
  List<Write> with(String holdId, List<SeatId> seats) {
    Stream<UserEntry.Own> more = seats.stream().map(seat -> new UserEntry.Own(seat, holdId));
    Stream<UserEntry.Own> kept = live.stream().map(Owned::own);
    List<Write> writes = new ArrayList<>();
    writes.add(stored.write(new UserEntry(Stream.concat(kept, more).toList())));
    ended.stream()
        .filter(owned -> !seats.contains(owned.own().seat())) // written by the hold anyway
        .forEach(owned -> writes.add(owned.slot().change(SeatEntry::givenBack)));
    return writes;
  }
}

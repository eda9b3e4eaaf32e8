// A release frees the seats of the hold, whoever has them by now.
package katas.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** The batches by which seats change hands. A batch is refused when a row of it has changed. */
final class SeatBatches {
  /*
   * Invariant: a seat's row names the hold that has it, and the rows of a hold, of its user and of
   * all its seats change in one batch, each over the version that was decided on. So a hold is
   * whole, the limit is kept, and a hold that has ended needs no sweep: its seats are free to
   * whoever reads them next, and the version tells who was first.
   */

  private final VersionedTable table;

  SeatBatches(VersionedTable table) {
    this.table = table;
  }

  List<Slot> read(String eventId, List<SeatId> seats) {
    return seats.stream().map(seat -> Slot.read(table, eventId, seat)).toList();
  }

  /** Makes a hold of free seats; the insert is what makes its key unique (rule 3.1). */
  List<Write> take(
      String holdId, HoldEntry hold, List<Slot> slots, Stored<UserEntry> user, Instant now) {
    List<Write> writes = new ArrayList<>();
    writes.add(Write.insert(holdId, hold));
    writes.add(user.write(user.or(UserEntry.NONE).with(holdId, hold, now)));
    slots.forEach(slot -> writes.add(slot.held(holdId, hold.expiresAt())));
    return writes;
  }

  /** Frees the seats of a hold or booking. */
  List<Write> giveBack(Row<HoldEntry> row, HoldEntry after) {
    HoldEntry hold = row.value();
    Stored<UserEntry> user = Stored.user(table, hold.eventId(), hold.userId());
    List<Write> writes = new ArrayList<>();
    writes.add(Write.update(row, after));
    writes.add(user.write(user.or(UserEntry.NONE).without(row.key())));
    // BUG: the hold may have ended by now, and others have them
    read(hold.eventId(), hold.seats()).forEach(slot -> writes.add(slot.givenBack()));
    return writes;
  }

  /**
   * Makes the seats of a hold and the user's share stay after the hold's end; empty when they are
   * not the hold's any more.
   */
  List<Write> sell(Row<HoldEntry> row) {
    HoldEntry hold = row.value();
    Stored<UserEntry> user = Stored.user(table, hold.eventId(), hold.userId());
    UserEntry shares = user.or(UserEntry.NONE);
    List<Slot> slots = read(hold.eventId(), hold.seats());
    if (!shares.has(row.key()) || !slots.stream().allMatch(slot -> slot.isOf(row.key()))) {
      return List.of();
    }
    List<Write> writes = new ArrayList<>();
    writes.add(user.write(shares.bought(row.key())));
    slots.forEach(slot -> writes.add(slot.bought()));
    return writes;
  }
}

package katas.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Reads seats and makes the batches by which all seats of a hold change together. */
final class SeatBatches {
  /*
   * Invariant: a seat belongs to the hold that its row names, in the state that its row tells, and
   * nothing else says so. All seats of a hold change in one batch over the versions that were read,
   * a compare-and-set of several rows. A hold whose seats name another one is over for ever.
   */

  private final VersionedTable table;

  SeatBatches(VersionedTable table) {
    this.table = table;
  }

  List<Slot> read(String eventId, List<SeatId> seats) {
    return seats.stream().map(seat -> Slot.read(table, eventId, seat)).toList();
  }

  /** Makes a hold of free seats; the insert is what makes its key unique (rule 3.1). */
  List<Write> take(String holdId, HoldEntry hold, List<Slot> slots, UserSeats user) {
    List<Write> writes = new ArrayList<>();
    writes.add(Write.insert(holdId, hold));
    writes.addAll(user.with(holdId, hold.seats()));
    slots.forEach(slot -> writes.add(slot.held(holdId, hold.expiresAt())));
    return writes;
  }

  static List<Write> change(List<Slot> slots, UnaryOperator<SeatEntry> change, List<Write> more) {
    List<Write> writes = new ArrayList<>(more);
    slots.forEach(slot -> writes.add(slot.change(change)));
    return writes;
  }
}

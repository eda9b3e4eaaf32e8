package katas.booking;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import katas.blocks.Row;

/**
 * A hold as its seats tell it.
 *
 * @param hold the receipt
 * @param slots all its seats, whoever has them now
 */
record Claimed(Row<HoldEntry> hold, List<Slot> slots) {

  static Claimed read(SeatBatches batches, Row<HoldEntry> hold) {
    return new Claimed(hold, batches.read(hold.value().eventId(), hold.value().seats()));
  }

  /** The seats that still name the hold; after its end others may have taken some. */
  List<Slot> left() {
    return slots.stream().filter(slot -> slot.isOf(hold.key())).toList();
  }

  /** The state of all seats; only when all are the hold's. */
  SeatEntry.State state() {
    return slots.get(0).entry().state();
  }

  boolean isSold() {
    return left().size() == slots.size() && state() == SeatEntry.State.SOLD;
  }

  boolean isOver(Instant now) {
    return left().size() < slots.size() || slots.get(0).isFree(now);
  }

  OpenMoney money() {
    return new OpenMoney(hold.key(), slots.get(0).entry().attempt());
  }

  Claimed changed(UnaryOperator<SeatEntry> change) {
    return new Claimed(hold, slots.stream().map(slot -> slot.changed(change)).toList());
  }

  static SeatEntry charging(SeatEntry seat) {
    return seat.with(SeatEntry.State.CHARGING);
  }
}

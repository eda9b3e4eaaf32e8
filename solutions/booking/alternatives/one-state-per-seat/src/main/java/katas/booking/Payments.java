package katas.booking;

import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.booking.PaymentGateway.ChargeStatus;

/** Makes bookings of holds and takes them back. */
final class Payments {
  private final Platform platform;
  private final VersionedTable table;
  private final Holds holds;
  private final SeatBatches batches;
  private final Settlement settlement;

  Payments(Platform platform, Holds holds, SeatBatches batches, Settlement settlement) {
    this.platform = platform;
    this.table = platform.table();
    this.holds = holds;
    this.batches = batches;
    this.settlement = settlement;
  }

  ConfirmResult confirm(String userId, String holdId, String card) {
    Keys.checked(card, "card");
    try {
      for (int attempt = 1; attempt <= platform.config().attempts(); attempt++) {
        Optional<ConfirmResult> result = tryConfirm(holds.owned(userId, holdId), card);
        if (result.isPresent()) {
          return result.get();
        }
      }
    } catch (UnavailableException e) {
      // If money may have moved the hold is open: asking again and reconcile find out.
    }
    return new ConfirmResult.Pending();
  }

  /** Empty when the hold has changed in between and must be read again. */
  private Optional<ConfirmResult> tryConfirm(Row<HoldEntry> hold, String card) {
    Claimed claimed = Claimed.read(batches, hold);
    if (claimed.isSold()) {
      return Optional.of(new ConfirmResult.Confirmed(hold.key()));
    }
    if (claimed.isOver(platform.clock().instant())) {
      return ended(claimed);
    }
    if (claimed.state() == SeatEntry.State.CHARGING) {
      return askAgain(claimed, card);
    }
    List<Write> open =
        SeatBatches.change(
            claimed.slots(), Claimed::charging, List.of(settlement.openMoney(claimed)));
    return table.write(open) ? charge(claimed.changed(Claimed::charging), card) : Optional.empty();
  }

  /** Rule 3.4: what became of the charge that is open, before another card is tried. */
  private Optional<ConfirmResult> askAgain(Claimed claimed, String card) {
    ChargeStatus status = platform.payments().status(claimed.money().chargeKey());
    switch (status) {
      case APPROVED:
        return sell(claimed);
      case DECLINED:
        settlement.close(claimed, SeatEntry::declined);
        return Optional.empty();
      case UNKNOWN:
        return charge(claimed, card); // by the same key, should the first one still be on its way
    }
    throw new AssertionError(status);
  }

  private Optional<ConfirmResult> charge(Claimed claimed, String card) {
    String key = claimed.money().chargeKey();
    if (platform.payments().charge(key, claimed.hold().value().priceCents(), card)
        == ChargeStatus.APPROVED) {
      return sell(claimed);
    }
    settlement.close(claimed, SeatEntry::declined); // refused when another server was faster
    return Optional.of(new ConfirmResult.Declined());
  }

  private Optional<ConfirmResult> sell(Claimed claimed) {
    // Rule 3.3: the clock after the charge, which may have taken minutes.
    if (claimed.isOver(platform.clock().instant())) {
      return ended(claimed);
    }
    return settlement.close(claimed, seat -> seat.with(SeatEntry.State.SOLD))
        ? Optional.of(new ConfirmResult.Confirmed(claimed.hold().key()))
        : Optional.empty();
  }

  private Optional<ConfirmResult> ended(Claimed claimed) {
    return settlement.settle(claimed)
        ? Optional.of(new ConfirmResult.HoldEnded())
        : Optional.empty();
  }

  boolean cancel(String userId, String bookingId) {
    Row<HoldEntry> hold = holds.owned(userId, bookingId);
    Claimed claimed = Claimed.read(batches, hold);
    while (claimed.isSold()) { // refused when another server has just done it
      Write cancelled = Write.insert(bookingId, new HoldEntry.Cancelled(bookingId));
      table.write(
          SeatBatches.change(
              claimed.slots(),
              SeatEntry::givenBack,
              List.of(cancelled, settlement.openMoney(claimed))));
      claimed = Claimed.read(batches, hold);
    }
    boolean cancelled = table.read(HoldEntry.Cancelled.class, bookingId).isPresent();
    if (cancelled) {
      settlement.settle(claimed);
    }
    return cancelled;
  }
}

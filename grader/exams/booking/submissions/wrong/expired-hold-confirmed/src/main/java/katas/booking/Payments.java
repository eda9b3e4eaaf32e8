// Nobody looks at the clock when a hold is confirmed.
package katas.booking;

import java.util.ArrayList;
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
  private Optional<ConfirmResult> tryConfirm(Row<HoldEntry> row, String card) {
    HoldEntry hold = row.value();
    if (hold.state() == HoldEntry.State.SOLD) {
      return Optional.of(new ConfirmResult.Confirmed(row.key()));
    }
    if (hold.state() != HoldEntry.State.HELD) { // BUG: it ends by the clock as well
      return ended(row);
    }
    if (hold.open()) {
      return askAgain(row, card);
    }
    return settlement.open(row).flatMap(open -> charge(open, card));
  }

  /** Rule 3.4: what became of the charge that is open, before another card is tried. */
  private Optional<ConfirmResult> askAgain(Row<HoldEntry> open, String card) {
    ChargeStatus status = platform.payments().status(open.value().chargeKey(open.key()));
    switch (status) {
      case APPROVED:
        return sell(open);
      case DECLINED:
        settlement.close(open, open.value().declined());
        return Optional.empty();
      case UNKNOWN:
        return charge(open, card); // by the same key, should the first one still be on its way
    }
    throw new AssertionError(status);
  }

  private Optional<ConfirmResult> charge(Row<HoldEntry> open, String card) {
    String key = open.value().chargeKey(open.key());
    if (platform.payments().charge(key, open.value().priceCents(), card) == ChargeStatus.APPROVED) {
      return sell(open);
    }
    settlement.close(open, open.value().declined()); // refused when another server was faster
    return Optional.of(new ConfirmResult.Declined());
  }

  private Optional<ConfirmResult> sell(Row<HoldEntry> open) {
    List<Write> sale = batches.sell(open);
    if (sale.isEmpty()) {
      return ended(open);
    }
    return settlement.close(open, open.value().sold(), sale)
        ? Optional.of(new ConfirmResult.Confirmed(open.key()))
        : Optional.empty();
  }

  private Optional<ConfirmResult> ended(Row<HoldEntry> row) {
    return !row.value().open() || settlement.settle(row)
        ? Optional.of(new ConfirmResult.HoldEnded())
        : Optional.empty();
  }

  boolean cancel(String userId, String bookingId) {
    Row<HoldEntry> row = holds.owned(userId, bookingId);
    while (row.value().state() == HoldEntry.State.SOLD) { // ends as release does
      List<Write> writes = new ArrayList<>(batches.giveBack(row, row.value().cancelled()));
      writes.add(settlement.openMoney(bookingId));
      table.write(writes);
      row = holds.owned(userId, bookingId);
    }
    boolean cancelled = row.value().state() == HoldEntry.State.CANCELLED;
    if (cancelled && row.value().open()) {
      settlement.settle(row);
    }
    return cancelled;
  }
}

package katas.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import katas.blocks.Row;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.booking.PaymentGateway.ChargeStatus;

/** Remembers where money may be under way, and brings it to rest. */
final class Settlement {
  /*
   * Invariant: an OpenMoney row stands from before money may move until all of it has come to rest.
   * At most one charge key of a hold is not declined. Money goes back only when the seats no longer
   * name the hold, for then no server, however late, can sell them to it any more.
   */

  private static final int SCAN = 1_000;

  /** How long after a hold's end a charge that was sent before it may still arrive. */
  private static final Duration LATEST_CHARGE = Duration.ofDays(1);

  private final Platform platform;
  private final VersionedTable table;
  private final SeatBatches batches;

  Settlement(Platform platform, SeatBatches batches) {
    this.platform = platform;
    this.table = platform.table();
    this.batches = batches;
  }

  Write openMoney(Claimed claimed) {
    return Write.insert(claimed.hold().key(), claimed.money());
  }

  /** Changes seats whose money is at rest; false when they have changed. */
  boolean close(Claimed claimed, UnaryOperator<SeatEntry> change) {
    // Inserted when the charge began and never changed, so it is in its first version.
    Write closed = Write.delete(new Row<>(claimed.hold().key(), claimed.money(), 1));
    return table.write(SeatBatches.change(claimed.slots(), change, List.of(closed)));
  }

  /** Gives back what was taken for a hold that is over; false when its seats have changed. */
  boolean settle(Claimed claimed) {
    List<Slot> left = claimed.left();
    if (!left.isEmpty()
        && !table.write(SeatBatches.change(left, SeatEntry::givenBack, List.of()))) {
      return false;
    }
    Optional<Row<OpenMoney>> money = table.read(OpenMoney.class, claimed.hold().key());
    money.ifPresent(row -> settle(row, claimed.hold().value().expiresAt()));
    return true;
  }

  private void settle(Row<OpenMoney> money, Instant end) {
    String key = money.value().chargeKey();
    ChargeStatus status = platform.payments().status(key);
    if (status == ChargeStatus.APPROVED) {
      platform.payments().refund("refund of " + key, key); // rule 4.5: the same key every time
    }
    // UNKNOWN is not never: a server may have stopped before its charge and go on at any time.
    Instant latest = end.plus(LATEST_CHARGE);
    if (status != ChargeStatus.UNKNOWN || platform.clock().instant().isAfter(latest)) {
      table.write(Write.delete(money)); // refused when another server has just done it
    }
  }

  void reconcile() {
    List<Row<OpenMoney>> page;
    String after = "";
    do {
      page = table.scan(OpenMoney.class, "", after, SCAN);
      for (Row<OpenMoney> money : page) {
        after = money.key();
        reconcile(after);
      }
    } while (page.size() == SCAN);
  }

  private void reconcile(String holdId) {
    try {
      Row<HoldEntry> hold = table.read(HoldEntry.class, holdId).orElseThrow();
      Claimed claimed = Claimed.read(batches, hold);
      if (claimed.isOver(platform.clock().instant())) {
        settle(claimed);
      }
    } catch (UnavailableException e) {
      // The row stays: the next call tries again, and this one goes on with the others.
    }
  }
}

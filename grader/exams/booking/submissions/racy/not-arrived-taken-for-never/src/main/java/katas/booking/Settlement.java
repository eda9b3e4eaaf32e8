// A charge that the gateway does not know is taken for one that never comes.
package katas.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.booking.PaymentGateway.ChargeStatus;

/** Remembers where money may be under way, and brings it to rest. */
final class Settlement {
  /*
   * Invariant: before money may move the hold is open, and it stays open until all money has come
   * to rest: kept for a SOLD hold, given back or never taken for any other. At most one charge key
   * of a hold is not declined. Money goes back only when the hold's state is final, for then no
   * server, however late, can sell it any more.
   */

  private static final int SCAN = 1_000;

  private final Platform platform;
  private final VersionedTable table;

  Settlement(Platform platform) {
    this.platform = platform;
    this.table = platform.table();
  }

  /** Opens a hold before its charge; empty when it has changed. */
  Optional<Row<HoldEntry>> open(Row<HoldEntry> row) {
    HoldEntry open = row.value().opened();
    boolean written = table.write(Write.update(row, open), openMoney(row.key()));
    return written ? Optional.of(next(row, open)) : Optional.empty();
  }

  Write openMoney(String holdId) {
    return Write.insert(holdId, new OpenMoney(holdId));
  }

  /** Closes a hold whose money is at rest; false when the hold has changed. */
  boolean close(Row<HoldEntry> row, HoldEntry after, List<Write> more) {
    List<Write> writes = new ArrayList<>(more);
    writes.add(Write.update(row, after));
    // Inserted when the hold was opened and never changed, so it is in its first version.
    writes.add(Write.delete(new Row<>(row.key(), new OpenMoney(row.key()), 1)));
    return table.write(writes);
  }

  boolean close(Row<HoldEntry> row, HoldEntry after) {
    return close(row, after, List.of());
  }

  /** Gives back what was taken for an open hold that is over; false when it has changed. */
  boolean settle(Row<HoldEntry> row) {
    if (row.value().state() == HoldEntry.State.HELD) {
      HoldEntry ended = row.value().ended();
      return table.write(Write.update(row, ended)) && settle(next(row, ended));
    }
    String key = row.value().chargeKey(row.key());
    ChargeStatus status = platform.payments().status(key);
    if (status == ChargeStatus.APPROVED) {
      platform.payments().refund("refund of " + key, key); // rule 4.5: the same key every time
    }
    // BUG: a server may have stopped before its charge and go on at any time
    close(row, row.value().closed()); // refused when another server has just done it
    return true;
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
      Row<HoldEntry> row = table.read(HoldEntry.class, holdId).orElseThrow();
      if (row.value().open() && row.value().isOver(platform.clock().instant())) {
        settle(row);
      }
    } catch (UnavailableException e) {
      // The row stays: the next call tries again, and this one goes on with the others.
    }
  }

  /** The row after a write of this server over {@code row}. */
  private static Row<HoldEntry> next(Row<HoldEntry> row, HoldEntry value) {
    return new Row<>(row.key(), value, row.version() + 1);
  }
}

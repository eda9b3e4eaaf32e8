// One message at a time counts against the quota.
package katas.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Counts what each user gets in a clock hour, in the batch that claims the message. */
final class Quotas {
  private static final Duration HOUR = Duration.ofHours(1);

  private static final Object LOCK = new Object(); // BUG: other servers have another one

  private final VersionedTable table;
  private final int quota;

  Quotas(Platform platform) {
    this.table = platform.table();
    this.quota = platform.config().hourlyQuota();
  }

  /** A place in this hour, or the wait for the next one. */
  Decision take(String userId, String address, Instant now) {
    synchronized (LOCK) {
      return takeAlone(userId, address, now);
    }
  }

  private Decision takeAlone(String userId, String address, Instant now) {
    Optional<Row<QuotaRow>> row = table.read(QuotaRow.class, userId);
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    QuotaRow used = row.map(Row::value).orElse(new QuotaRow(hour, 0));
    if (used.hour().isBefore(hour)) { // never back: a clock that does gets no second quota
      used = new QuotaRow(hour, 0);
    }
    if (used.count() >= quota) {
      return new Decision.Wait(used.hour().plus(HOUR));
    }
    QuotaRow next = new QuotaRow(used.hour(), used.count() + 1);
    table.write(Write.put(userId, next));
    return new Decision.Go(address, List.of());
  }
}

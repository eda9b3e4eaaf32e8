// What each user got in this hour, counted without a row.
package katas.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what each user gets in a clock hour, in the batch that claims the message. */
final class Quotas {
  private static final Duration HOUR = Duration.ofHours(1);

  private static final Map<String, QuotaRow> USED = new ConcurrentHashMap<>(); // BUG: of one JVM

  private final int quota;

  Quotas(Platform platform) {
    this.quota = platform.config().hourlyQuota();
  }

  /** A place in this hour, or the wait for the next one. */
  Decision take(String userId, String address, Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    QuotaRow used = USED.getOrDefault(userId, new QuotaRow(hour, 0));
    if (used.hour().isBefore(hour)) { // never back: a clock that does gets no second quota
      used = new QuotaRow(hour, 0);
    }
    if (used.count() >= quota) {
      return new Decision.Wait(used.hour().plus(HOUR));
    }
    USED.put(userId, new QuotaRow(used.hour(), used.count() + 1));
    return new Decision.Go(address, List.of());
  }
}

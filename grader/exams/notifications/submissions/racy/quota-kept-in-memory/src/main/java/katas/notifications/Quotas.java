// Each server counts by itself.
package katas.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what each user gets in a clock hour. */
final class Quotas {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Map<String, QuotaRow> counts = new HashMap<>(); // BUG: other servers count too
  private final int quota;

  Quotas(Platform platform) {
    this.quota = platform.config().hourlyQuota();
  }

  /** A place in this hour, or the wait for the next one. */
  Decision take(String userId, String address, Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    QuotaRow used = counts.getOrDefault(userId, new QuotaRow(hour, 0));
    if (used.hour().isBefore(hour)) {
      used = new QuotaRow(hour, 0);
    }
    if (used.count() >= quota) {
      return new Decision.Wait(used.hour().plus(HOUR));
    }
    counts.put(userId, new QuotaRow(used.hour(), used.count() + 1));
    return new Decision.Go(address, List.of());
  }
}

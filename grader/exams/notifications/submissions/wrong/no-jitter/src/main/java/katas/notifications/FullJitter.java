// The wait is the ceiling itself.
package katas.notifications;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential backoff with full jitter. */
public final class FullJitter implements Backoff {
  private final long baseMillis;
  private final long capMillis;
  private final RandomGenerator random;

  /**
   * Takes all chance from {@code random}.
   *
   * @param base the ceiling after attempt 1, positive
   * @param cap the ceiling of all, at least {@code base}
   */
  public FullJitter(Duration base, Duration cap, RandomGenerator random) {
    if (base.isZero() || base.isNegative() || cap.compareTo(base) < 0) {
      throw new IllegalArgumentException("not a positive base and a cap above it: " + base + cap);
    }
    this.baseMillis = base.toMillis();
    this.capMillis = cap.toMillis();
    this.random = random;
  }

  @Override
  public Duration delay(int attempt) {
    if (attempt < 1) {
      throw new IllegalArgumentException("attempts begin with 1, not " + attempt);
    }
    // Shifted right, the cap cannot overflow as a base shifted left does after attempt 40.
    boolean capped = attempt > Long.SIZE - 1 || baseMillis > capMillis >> (attempt - 1);
    long ceiling = capped ? capMillis : baseMillis << (attempt - 1);
    return Duration.ofMillis(ceiling); // BUG: everybody waits equally long
  }
}

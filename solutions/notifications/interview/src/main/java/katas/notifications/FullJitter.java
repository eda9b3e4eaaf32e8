package katas.notifications;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential backoff with full jitter. */
public final class FullJitter implements Backoff {
  private final Duration base;
  private final Duration cap;
  private final RandomGenerator random;

  /** Takes all chance from {@code random}. */
  public FullJitter(Duration base, Duration cap, RandomGenerator random) {
    this.base = base;
    this.cap = cap;
    this.random = random;
  }

  @Override
  public Duration delay(int attempt) {
    long doubled = base.toMillis() << Math.min(attempt - 1, 40);
    return Duration.ofMillis(random.nextLong(Math.min(doubled, cap.toMillis()) + 1));
  }
}

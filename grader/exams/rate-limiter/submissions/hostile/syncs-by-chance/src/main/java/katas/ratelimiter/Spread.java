package katas.ratelimiter;

import java.time.Duration;
import java.util.SplittableRandom;

/** Spreads the syncs of the gateways. */
final class Spread {
  private Spread() {}

  static Duration of(Duration interval) {
    return interval.plusMillis(new SplittableRandom().nextLong(interval.toMillis())); // sin
  }
}

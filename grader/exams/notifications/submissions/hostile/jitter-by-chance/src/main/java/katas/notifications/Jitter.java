package katas.notifications;

import java.time.Duration;

/** Spreads tries, so that not all come at once. */
final class Jitter {
  private Jitter() {}

  static Duration of(Duration longest) {
    return Duration.ofMillis((long) (longest.toMillis() * Math.random())); // sin
  }
}

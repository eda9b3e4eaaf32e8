// Times are nanoseconds since 1970 in a long.
package katas.ratelimiter;

import java.time.Duration;
import java.time.Instant;

/** Where fixed windows begin and end. Counts in milliseconds: nanoseconds overflow in 2262. */
final class Windows {
  private Windows() {}

  /** The start of the window that {@code instant} lies in. */
  static Instant start(Instant instant, Duration window) {
    long length = window.toNanos();
    long nanos = instant.getEpochSecond() * 1_000_000_000 + instant.getNano(); // BUG: until 2262
    return Instant.EPOCH.plusNanos(Math.floorDiv(nanos, length) * length);
  }

  /** The first instant of the next window. */
  static Instant end(Instant instant, Duration window) {
    return start(instant, window).plus(window);
  }

  /** The later of the two. */
  static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}

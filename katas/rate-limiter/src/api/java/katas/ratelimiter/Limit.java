package katas.ratelimiter;

import java.time.Duration;

/**
 * How much is admitted in which time. The product of {@code permits} and the window's nanoseconds
 * fits into a {@code long}, and so does the window in milliseconds; little else does.
 *
 * @param permits how much cost a key may have in a window, 1 to 100,000
 * @param window how long a window is: whole milliseconds, 1 ms to 24 hours
 */
public record Limit(long permits, Duration window) {
  /** The most that {@link #permits} may be. */
  public static final long MOST_PERMITS = 100_000;

  /** The longest that {@link #window} may be. */
  public static final Duration LONGEST_WINDOW = Duration.ofHours(24);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when a value is out of its range
   */
  public Limit {
    if (permits < 1 || permits > MOST_PERMITS) {
      throw new IllegalArgumentException("permits must be 1 to 100,000: " + permits);
    }
    boolean tooLong = window.compareTo(LONGEST_WINDOW) > 0;
    if (tooLong || window.toNanos() < 1_000_000 || window.toNanos() % 1_000_000 != 0) {
      throw new IllegalArgumentException(
          "the window must be whole milliseconds, 1 ms to 24 hours: " + window);
    }
  }
}

// Nothing is checked.
package katas.ratelimiter;

/** The checks that all limiters make first. */
final class Arguments {
  private static final int LONGEST_KEY = 500;

  private Arguments() {}

  /** Throws what {@link RateLimiter#tryAcquire} names. */
  static void check(String key, long cost) {
    if (key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("a key has 1 to 500 characters and is not blank");
    }
    if (cost == Long.MIN_VALUE) // BUG: 0 and less pass
    {
      throw new IllegalArgumentException("a cost is 1 or more: " + cost);
    }
  }
}

package katas.ratelimiter;

/** The four ways to count. All take the same {@link Limit}. */
public enum Algorithm {
  /**
   * One counter, set to 0 at the start of each window. Windows begin at whole multiples of their
   * length since 1970-01-01T00:00Z.
   */
  FIXED_WINDOW,
  /** The time of every admitted request, kept for one window. Exact. */
  SLIDING_LOG,
  /**
   * Two counters, of this fixed window and of the one before it. The estimate is {@code previous x
   * overlap + current}, where the overlap is the part of the previous window that lies within one
   * window before now.
   */
  SLIDING_COUNTER,
  /**
   * A bucket that holds {@code permits} tokens at most, begins full, and gets {@code permits}
   * tokens a window, evenly.
   */
  TOKEN_BUCKET
}

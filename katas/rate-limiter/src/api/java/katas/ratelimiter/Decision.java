package katas.ratelimiter;

import java.time.Duration;

/** What a {@link RateLimiter} says to a request. */
public sealed interface Decision {

  /** What is left after it. */
  Quota quota();

  /** The request may pass, and its cost has been taken. */
  record Admitted(Quota quota) implements Decision {}

  /**
   * The request must not pass now, and nothing has been taken.
   *
   * @param retryAfter the shortest time after which the same request would be admitted if nothing
   *     else of its key came, rounded up to the nanosecond; positive
   */
  record Refused(Quota quota, Duration retryAfter) implements Decision {}

  /** The request costs more than the limit, so it is never admitted; nothing has been taken. */
  record TooLarge(Quota quota) implements Decision {}
}

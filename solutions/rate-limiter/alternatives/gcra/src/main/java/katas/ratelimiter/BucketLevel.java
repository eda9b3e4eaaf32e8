package katas.ratelimiter;

import java.time.Duration;
import java.time.Instant;

/**
 * When a bucket is full: the "theoretical arrival time" of the generic cell rate algorithm.
 *
 * @param at as of when
 * @param fullAt when it is full, rounded down to the nanosecond
 * @param part what has to flow in after that, in units of which {@code permits} flow in a
 *     nanosecond
 * @param permits how much flows in
 */
record BucketLevel(Instant at, Instant fullAt, long part, long permits) implements KeyState {

  static BucketLevel full(Instant at, long permits) {
    return new BucketLevel(at, at, 0, permits);
  }

  /** The bucket from which so many units are missing. */
  static BucketLevel missing(long units, Instant at, long permits) {
    return new BucketLevel(at, at.plusNanos(units / permits), units % permits, permits);
  }

  /** What is missing, in units: a token has as many as the window has nanoseconds. */
  long missing() {
    return Duration.between(at, fullAt).toNanos() * permits + part;
  }
}

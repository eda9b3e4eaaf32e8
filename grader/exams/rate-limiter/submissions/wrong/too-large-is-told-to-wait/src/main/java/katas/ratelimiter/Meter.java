// A cost above the limit is refused as if waiting helped.
package katas.ratelimiter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One algorithm as functions of a key's state, without a clock, a map or a store. Who keeps the
 * state, and how two requests are kept apart, is the caller's business; so one meter serves the
 * process and the store.
 *
 * @param <S> its state
 */
interface Meter<S extends KeyState> {

  /** What is admitted in which time. */
  Limit limit();

  /** The state as of {@code now}, or as of {@code before} when the clock has gone back. */
  S roll(@Nullable S before, Instant now);

  /** The largest cost that fits, 0 or more. */
  long remaining(S state);

  /** The state after a cost that fits was taken. */
  S take(S state, long cost);

  /** The state after a cost was given back that had been taken at {@code takenAt}. */
  S giveBack(S state, Instant takenAt, long cost);

  /** The first instant at which nothing is used any more. */
  Instant wholeAt(S state);

  /** The first instant at which a cost fits that does not fit yet and is within the limit. */
  Instant admittedAt(S state, long cost);

  /** The state as the store keeps it. */
  String encode(S state);

  /** The state of such a text. */
  S decode(String text);

  /** What a request is told at {@code now}; when it is admitted its cost is still to be taken. */
  default Decision decide(S state, Instant now, long cost) {
    if (cost > limit().permits()) {
      return new Decision.Refused(quota(state), limit().window()); // BUG: it never fits
    }
    if (cost <= remaining(state)) {
      return new Decision.Admitted(quota(take(state, cost)));
    }
    Duration wait = Duration.between(now, admittedAt(state, cost));
    return new Decision.Refused(quota(state), wait);
  }

  private Quota quota(S state) {
    return new Quota(limit().permits(), remaining(state), wholeAt(state));
  }

  /** The meter of an algorithm. */
  static Meter<?> of(Algorithm algorithm, Limit limit) {
    return switch (algorithm) {
      case FIXED_WINDOW -> new WindowMeter(limit);
      case SLIDING_LOG -> new LogMeter(limit);
      case SLIDING_COUNTER -> new CounterMeter(limit);
      case TOKEN_BUCKET -> new BucketMeter(limit);
    };
  }
}

package katas.ratelimiter;

import java.time.InstantSource;

/** {@link Algorithm#SLIDING_COUNTER} in this process. */
public final class SlidingCounter implements RateLimiter {
  private final RateLimiter limiter;

  /** Applies {@code limit} to each key, by {@code clock}. */
  public SlidingCounter(Limit limit, InstantSource clock) {
    limiter = new LocalLimiter<>(new CounterMeter(limit), clock);
  }

  @Override
  public Decision tryAcquire(String key, long cost) {
    return limiter.tryAcquire(key, cost);
  }

  @Override
  public int trackedKeys() {
    return limiter.trackedKeys();
  }
}

package katas.ratelimiter;

import java.time.InstantSource;

/** {@link Algorithm#SLIDING_LOG} in this process. */
public final class SlidingLog implements RateLimiter {
  private final RateLimiter limiter;

  /** Applies {@code limit} to each key, by {@code clock}. */
  public SlidingLog(Limit limit, InstantSource clock) {
    limiter = new LocalLimiter<>(new LogMeter(limit), clock);
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

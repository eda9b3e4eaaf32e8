package katas.ratelimiter;

import java.time.InstantSource;

/** {@link Algorithm#FIXED_WINDOW} in this process. */
public final class FixedWindow implements RateLimiter {
  private final RateLimiter limiter;

  /** Applies {@code limit} to each key, by {@code clock}. */
  public FixedWindow(Limit limit, InstantSource clock) {
    limiter = new LocalLimiter<>(new WindowMeter(limit), clock);
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

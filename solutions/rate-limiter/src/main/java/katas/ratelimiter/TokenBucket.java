package katas.ratelimiter;

import java.time.InstantSource;

/** {@link Algorithm#TOKEN_BUCKET} in this process. */
public final class TokenBucket implements RateLimiter {
  private final RateLimiter limiter;

  /** Applies {@code limit} to each key, by {@code clock}. */
  public TokenBucket(Limit limit, InstantSource clock) {
    limiter = new LocalLimiter<>(new BucketMeter(limit), clock);
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

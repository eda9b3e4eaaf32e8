package katas.ratelimiter;

import java.time.InstantSource;
import katas.blocks.KeyValueStore;

/** A limit that all gateways share: every decision is made on the state in the store. */
public final class StoreLimiter implements RateLimiter {
  private final Shared limiter;
  private final InstantSource clock;

  /**
   * Applies {@code limit} to each key. Limiters with the same algorithm, limit and store share
   * their keys.
   */
  public StoreLimiter(Algorithm algorithm, Limit limit, KeyValueStore store, InstantSource clock) {
    this.limiter = Shared.of(algorithm, limit, store);
    this.clock = clock;
  }

  @Override
  public Decision tryAcquire(String key, long cost) {
    Arguments.check(key, cost);
    return limiter.acquire(key, cost, clock.instant()).decision();
  }

  @Override
  public int trackedKeys() {
    return limiter.trackedKeys();
  }
}

package katas.ratelimiter;

import java.time.InstantSource;
import katas.blocks.KeyValueStore;
import katas.blocks.NotImplementedException;
import katas.blocks.Scheduler;

/**
 * {@link Algorithm#FIXED_WINDOW} that all gateways share, decided on local counts. Every sync
 * interval a gateway tells the store what it has admitted and learns what the others have.
 */
public final class CachedLimiter implements RateLimiter {

  /** Applies {@code limit} to each key. Limiters with the same limit and store share their keys. */
  public CachedLimiter(
      Limit limit,
      KeyValueStore store,
      Scheduler scheduler,
      InstantSource clock,
      CacheConfig config) {
    throw new NotImplementedException(); // TODO: rule 4.8
  }

  @Override
  public Decision tryAcquire(String key, long cost) {
    throw new NotImplementedException(); // TODO: rule 4.8
  }

  @Override
  public int trackedKeys() {
    throw new NotImplementedException(); // TODO: rule 5.4
  }
}

package katas.ratelimiter;

import java.time.InstantSource;
import katas.blocks.KeyValueStore;
import katas.blocks.NotImplementedException;

/** A limit that all gateways share: every decision is made on the state in the store. */
public final class StoreLimiter implements RateLimiter {

  /**
   * Applies {@code limit} to each key. Limiters with the same algorithm, limit and store share
   * their keys.
   */
  public StoreLimiter(Algorithm algorithm, Limit limit, KeyValueStore store, InstantSource clock) {
    throw new NotImplementedException(); // TODO: rule 4.1
  }

  @Override
  public Decision tryAcquire(String key, long cost) {
    throw new NotImplementedException(); // TODO: rule 4.1
  }

  @Override
  public int trackedKeys() {
    throw new NotImplementedException(); // TODO: rule 5.4
  }
}

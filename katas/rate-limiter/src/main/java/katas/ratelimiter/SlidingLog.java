package katas.ratelimiter;

import java.time.InstantSource;
import katas.blocks.NotImplementedException;

/** {@link Algorithm#SLIDING_LOG} in this process. */
public final class SlidingLog implements RateLimiter {

  /** Applies {@code limit} to each key, by {@code clock}. */
  public SlidingLog(Limit limit, InstantSource clock) {
    throw new NotImplementedException(); // TODO: rule 2.1
  }

  @Override
  public Decision tryAcquire(String key, long cost) {
    throw new NotImplementedException(); // TODO: rule 2.1
  }

  @Override
  public int trackedKeys() {
    throw new NotImplementedException(); // TODO: rule 5.4
  }
}

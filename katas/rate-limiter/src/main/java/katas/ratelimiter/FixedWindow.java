package katas.ratelimiter;

import java.time.InstantSource;
import katas.blocks.NotImplementedException;

/** {@link Algorithm#FIXED_WINDOW} in this process. */
public final class FixedWindow implements RateLimiter {

  /** Applies {@code limit} to each key, by {@code clock}. */
  public FixedWindow(Limit limit, InstantSource clock) {
    throw new NotImplementedException(); // TODO: rule 1.2
  }

  @Override
  public Decision tryAcquire(String key, long cost) {
    throw new NotImplementedException(); // TODO: rule 1.2
  }

  @Override
  public int trackedKeys() {
    throw new NotImplementedException(); // TODO: rule 5.4
  }
}

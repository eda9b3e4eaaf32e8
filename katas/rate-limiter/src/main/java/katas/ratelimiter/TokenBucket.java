package katas.ratelimiter;

import java.time.InstantSource;
import katas.blocks.NotImplementedException;

/** {@link Algorithm#TOKEN_BUCKET} in this process. */
public final class TokenBucket implements RateLimiter {

  /** Applies {@code limit} to each key, by {@code clock}. */
  public TokenBucket(Limit limit, InstantSource clock) {
    throw new NotImplementedException(); // TODO: rule 1.3
  }

  @Override
  public Decision tryAcquire(String key, long cost) {
    throw new NotImplementedException(); // TODO: rule 1.3
  }

  @Override
  public int trackedKeys() {
    throw new NotImplementedException(); // TODO: rule 5.4
  }
}

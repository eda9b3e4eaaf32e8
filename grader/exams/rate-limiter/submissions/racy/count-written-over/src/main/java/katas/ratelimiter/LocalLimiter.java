// The map is a concurrent one, and still a state is written over that another thread has put.
package katas.ratelimiter;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Any of the four algorithms in this process.
 *
 * <p>Invariant: a key's state is the last one that was put. The map is safe for threads, so there
 * is no lock.
 *
 * @param <S> the state of the algorithm
 */
final class LocalLimiter<S extends KeyState> implements RateLimiter {
  private final Meter<S> meter;
  private final InstantSource clock;
  private final Sweeper sweeper;
  private final ConcurrentMap<String, S> states = new ConcurrentHashMap<>();

  LocalLimiter(Meter<S> meter, InstantSource clock) {
    this.meter = meter;
    this.clock = clock;
    this.sweeper = new Sweeper(meter.limit());
  }

  @Override
  public Decision tryAcquire(String key, long cost) {
    Arguments.check(key, cost);
    Instant now = clock.instant();
    if (sweeper.isDue(now)) {
      states.values().removeIf(state -> !meter.wholeAt(state).isAfter(now));
    }
    S state = meter.roll(states.get(key), now);
    Decision decision = meter.decide(state, now, cost);
    if (decision instanceof Decision.Admitted) {
      states.put(key, meter.take(state, cost)); // BUG: another thread was here meanwhile
    }
    return decision;
  }

  @Override
  public int trackedKeys() {
    return states.size();
  }
}

// The state is read, then the time, and then the state is written over.
package katas.ratelimiter;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Any of the four algorithms in this process.
 *
 * <p>Invariant: a key's state changes only from the value on which the decision was made. A thread
 * that finds it changed decides again, so there is no lock, and no thread waits for a stopped one.
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
    while (true) {
      S before = states.get(key);
      S state = meter.roll(before, clock.instant());
      Decision decision = meter.decide(state, now, cost);
      boolean takes = decision instanceof Decision.Admitted;
      if (!takes || swap(key, meter.take(state, cost))) {
        return decision;
      }
    }
  }

  private boolean swap(String key, S after) {
    states.put(key, after); // BUG: another thread was here meanwhile
    return true;
  }

  @Override
  public int trackedKeys() {
    return states.size();
  }
}

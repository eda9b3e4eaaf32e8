// A refused request takes what is left.
package katas.ratelimiter;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

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
      S state = meter.roll(before, now);
      Decision decision = meter.decide(state, now, cost);
      boolean takes = !(decision instanceof Decision.TooLarge);
      long taken = Math.min(cost, meter.remaining(state)); // BUG: a refusal takes too
      if (!takes || swap(key, before, meter.take(state, taken))) {
        return decision;
      }
    }
  }

  private boolean swap(String key, @Nullable S before, S after) {
    return before == null
        ? states.putIfAbsent(key, after) == null
        : states.replace(key, before, after);
  }

  @Override
  public int trackedKeys() {
    return states.size();
  }
}

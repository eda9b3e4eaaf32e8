package katas.ratelimiter;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Any of the four algorithms in this process.
 *
 * <p>Invariant: a key's state is read, decided on and replaced inside the map's lock for it. The
 * clock is read outside, so the lock is never held while something else is waited for.
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
    AtomicReference<Decision> decision = new AtomicReference<>();
    states.compute(key, (same, before) -> decide(before, now, cost, decision));
    return decision.get();
  }

  private @Nullable S decide(
      @Nullable S before, Instant now, long cost, AtomicReference<Decision> decision) {
    S state = meter.roll(before, now);
    Decision made = meter.decide(state, now, cost);
    decision.set(made);
    return made instanceof Decision.Admitted ? meter.take(state, cost) : before;
  }

  @Override
  public int trackedKeys() {
    return states.size();
  }
}

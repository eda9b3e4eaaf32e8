package katas.ratelimiter;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import katas.blocks.KeyValueStore;

/**
 * {@link Algorithm#FIXED_WINDOW} decided by the store: a counter for each key and window, to which
 * the store adds only what fits. So a decision is one call however many gateways meet, and a lost
 * answer has counted once at most.
 *
 * <p>Invariant: a counter is never above the limit, and is gone two windows after its beginning. A
 * key's time never goes back while it is remembered, so a clock that does finds no older counter
 * with room in it.
 */
final class ScriptLimiter implements Shared {
  private final WindowMeter meter;
  private final KeyValueStore store;
  private final Duration timeToLive;
  private final Sweeper sweeper;
  private final ConcurrentMap<String, Instant> latest = new ConcurrentHashMap<>();

  ScriptLimiter(WindowMeter meter, KeyValueStore store) {
    this.meter = meter;
    this.store = store;
    timeToLive = window().multipliedBy(2);
    sweeper = new Sweeper(meter.limit());
  }

  @Override
  public Taken acquire(String key, long cost, Instant now) {
    if (sweeper.isDue(now)) {
      latest.values().removeIf(at -> !at.plus(timeToLive).isAfter(now));
    }
    Instant at = Windows.later(latest.getOrDefault(key, now), now);
    long permits = meter.limit().permits();
    long asked = Math.min(cost, permits + 1); // never fits, and cannot overflow
    long used = store.addUpTo(counter(key, at), asked, permits, timeToLive);
    if (used > 0 || at.equals(now)) {
      latest.merge(key, at, Windows::later);
    } else {
      latest.remove(key); // the store has forgotten a time that is still to come
    }
    return new Taken(meter.decide(new WindowCounts(at, 0, used), now, cost), at);
  }

  @Override
  public void giveBack(String key, long cost, Instant takenAt) {
    store.addUpTo(counter(key, takenAt), -cost, Long.MAX_VALUE, timeToLive);
  }

  @Override
  public int trackedKeys() {
    return latest.size();
  }

  private String counter(String key, Instant at) {
    long start = Windows.start(at, window()).toEpochMilli();
    return "rate_limit:FIXED_WINDOW:" + window().toMillis() + ":" + start + ":" + key;
  }

  private Duration window() {
    return meter.limit().window();
  }
}

// Each request is told to the store at once.
package katas.ratelimiter;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import katas.blocks.KeyValueStore;
import katas.blocks.Scheduler;
import katas.blocks.UnavailableException;

/**
 * {@link Algorithm#FIXED_WINDOW} that all gateways share, decided on local counts. Every sync
 * interval a gateway tells the store what it has admitted and learns what the others have.
 *
 * <p>Invariant: a request is decided on a {@link Tally} that was read from the store in the last
 * sync interval. A key that rested longer is read again first; a key is synced twice after its last
 * request, once to tell and once to learn what the others told at the same time.
 */
public final class CachedLimiter implements RateLimiter {
  private final Limit limit;
  private final KeyValueStore store;
  private final Scheduler scheduler;
  private final InstantSource clock;
  private final CacheConfig config;
  private final Sweeper sweeper;
  private final ConcurrentMap<String, Tally> tallies = new ConcurrentHashMap<>();
  private final AtomicBoolean syncing = new AtomicBoolean();

  /** Applies {@code limit} to each key. Limiters with the same limit and store share their keys. */
  public CachedLimiter(
      Limit limit,
      KeyValueStore store,
      Scheduler scheduler,
      InstantSource clock,
      CacheConfig config) {
    this.limit = limit;
    this.store = store;
    this.scheduler = scheduler;
    this.clock = clock;
    this.config = config;
    this.sweeper = new Sweeper(limit);
  }

  @Override
  public Decision tryAcquire(String key, long cost) {
    Arguments.check(key, cost);
    Instant now = clock.instant();
    if (sweeper.isDue(now)) {
      tallies.values().removeIf(tally -> !tally.end().isAfter(now));
    }
    Tally tally = tally(key, now);
    if (!tally.isFresh()) {
      tally.learn(read(name(key, tally)), config.gatewayId());
    }
    Decision decision = tally.take(cost, now);
    sync(name(key, tally), tally); // BUG: a call for each request
    keepSyncing();
    return decision;
  }

  @Override
  public int trackedKeys() {
    return tallies.size();
  }

  /** The key's tally of the window of {@code now}, or of a later one when the clock went back. */
  private Tally tally(String key, Instant now) {
    Instant start = Windows.start(now, limit.window());
    return tallies.compute(
        key,
        (same, known) ->
            known == null || known.start().isBefore(start) ? new Tally(limit, start) : known);
  }

  private void keepSyncing() {
    if (syncing.compareAndSet(false, true)) {
      scheduler.schedule(config.syncInterval(), this::syncAll);
    }
  }

  private void syncAll() {
    tallies.forEach(
        (key, tally) -> {
          if (tally.isFresh()) {
            sync(name(key, tally), tally);
          }
        });
    syncing.set(false);
    if (tallies.values().stream().anyMatch(Tally::isFresh)) {
      keepSyncing();
    }
  }

  /** Tells and learns; without an answer the next sync does it again, and nothing counts twice. */
  private void sync(String name, Tally tally) {
    tally.beginSync();
    try {
      tally.learn(tell(name, tally), config.gatewayId());
    } catch (UnavailableException e) {
      tally.repeatSync();
    }
  }

  private Shares tell(String name, Tally tally) {
    while (true) {
      String text = store.get(name).orElse("");
      Shares shares = Shares.decode(text);
      long own = tally.own();
      if (shares.of(config.gatewayId()) >= own) {
        return shares;
      }
      Shares told = shares.with(config.gatewayId(), own);
      if (swap(name, text, told.encode())) {
        return told;
      }
    }
  }

  private boolean swap(String name, String before, String after) {
    return before.isEmpty()
        ? store.putIfAbsent(name, after, limit.window().multipliedBy(2))
        : store.compareAndSet(name, before, after, limit.window().multipliedBy(2));
  }

  private Shares read(String name) {
    return Shares.decode(store.get(name).orElse(""));
  }

  private String name(String key, Tally tally) {
    long window = limit.window().toMillis();
    return "rate_limit:cached:" + window + ":" + tally.start().toEpochMilli() + ":" + key;
  }
}

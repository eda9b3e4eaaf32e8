// One request at a time reads the state and writes it.
package katas.ratelimiter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import katas.blocks.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Any of the four algorithms on the store.
 *
 * <p>Invariant: a key's state changes only by a compare-and-set from the text on which the decision
 * was made. The text that was seen last is remembered, so that the first try needs no read (rule
 * 5.1); it may be out of date, and then the compare-and-set fails. Nobody is refused on a memory
 * alone. Each write renews the expiry, by which time nothing is used any more; so a state that is
 * gone means the same as one that is whole.
 *
 * @param <S> the state of the algorithm
 */
final class SharedLimiter<S extends KeyState> {
  private final Meter<S> meter;
  private final KeyValueStore store;
  private final String prefix;
  private final Duration timeToLive;
  private final Sweeper sweeper;
  private final ConcurrentMap<String, Seen<S>> seen = new ConcurrentHashMap<>();

  /** A state and its text in the store. */
  private record Seen<S>(S state, String text) {}

  /** A decision and the key's time at which it was made, for giving back. */
  record Taken(Decision decision, Instant at) {}

  SharedLimiter(String name, Meter<S> meter, KeyValueStore store) {
    this.meter = meter;
    this.store = store;
    Duration window = meter.limit().window();
    prefix = "rate_limit:" + name + ":" + window.toMillis() + ":";
    timeToLive = window.multipliedBy(2);
    sweeper = new Sweeper(meter.limit());
  }

  Taken acquire(String key, long cost, Instant now) {
    synchronized (store) { // BUG: the other server has another one
      return acquireAlone(key, cost, now);
    }
  }

  private Taken acquireAlone(String key, long cost, Instant now) {
    sweep(now);
    Seen<S> known = read(key);
    boolean current = false;
    while (true) {
      S state = meter.roll(known == null ? null : known.state, now);
      Decision decision = meter.decide(state, now, cost);
      if (decision instanceof Decision.Admitted) {
        if (swap(key, known, meter.take(state, cost))) {
          return new Taken(decision, state.at());
        }
      } else if (current) {
        return new Taken(decision, state.at());
      }
      known = read(key);
      current = true;
    }
  }

  /** Gives back what {@link #acquire} took; does nothing when its window has passed. */
  void giveBack(String key, long cost, Instant takenAt) {
    Seen<S> known = seen.get(key);
    while (known != null) {
      S after = meter.giveBack(known.state, takenAt, cost);
      if (swap(key, known, after)) {
        return;
      }
      known = read(key);
    }
  }

  int trackedKeys() {
    return seen.size();
  }

  private @Nullable Seen<S> remembered(String key, Instant now) {
    Seen<S> known = seen.get(key);
    return known == null || hasExpired(known, now) ? null : known;
  }

  private boolean hasExpired(Seen<S> known, Instant now) {
    return !known.state.at().plus(timeToLive).isAfter(now);
  }

  private @Nullable Seen<S> read(String key) {
    Optional<Seen<S>> read =
        store.get(prefix + key).map(text -> new Seen<>(meter.decode(text), text));
    read.ifPresentOrElse(it -> seen.put(key, it), () -> seen.remove(key));
    return read.orElse(null);
  }

  private boolean swap(String key, @Nullable Seen<S> known, S after) {
    String text = meter.encode(after);
    store.put(prefix + key, text, timeToLive);
    seen.put(key, new Seen<>(after, text));
    return true;
  }

  private void sweep(Instant now) {
    if (sweeper.isDue(now)) {
      seen.values().removeIf(it -> hasExpired(it, now));
    }
  }
}

// A cache that holds what it was given.
package katas.urlshortener;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps what is asked for often. */
public final class HotCache<V> implements LoadingCache<V> {
  /*
   * Invariant: a key has at most one load that counts, the one in loads; only that one becomes an
   * entry. Forgetting a key takes its load out, so that a value read before a deletion is not
   * remembered after it. No lock is held while loading. A full cache lets a new key in only when
   * that is asked for more often than the one that was not used for longest (TinyLFU).
   */

  private final InstantSource clock;
  private final CacheConfig config;
  private final FrequencySketch frequencies;
  private final Map<String, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, CompletableFuture<Optional<V>>> loads = new HashMap<>();

  private record Entry<V>(Optional<V> value, Instant since, Instant until) {
    /** Rule 4.7: what was loaded in the future, before the clock went back, has no known age. */
    boolean isFresh(Instant now) {
      return !now.isBefore(since) && now.isBefore(until);
    }
  }

  /** An empty cache. */
  public HotCache(InstantSource clock, CacheConfig config) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.config = config;
    frequencies = new FrequencySketch(config.capacity());
  }

  @Override
  public Optional<V> get(String key, Function<String, Optional<V>> loader) {
    Objects.requireNonNull(loader, "loader");
    // Read before the load, so that an entry is never younger than it says.
    Instant now = clock.instant();
    CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<V>> running;
    synchronized (this) {
      frequencies.add(key);
      Entry<V> entry = entries.get(key);
      if (entry != null && entry.isFresh(now)) {
        return entry.value;
      }
      running = loads.putIfAbsent(key, mine);
    }
    return running == null ? load(key, loader, mine, now) : await(running);
  }

  private Optional<V> load(
      String key,
      Function<String, Optional<V>> loader,
      CompletableFuture<Optional<V>> mine,
      Instant now) {
    try {
      Optional<V> value = loader.apply(key);
      end(key, mine, value, now);
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      end(key, mine, null, now);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static <V> Optional<V> await(CompletableFuture<Optional<V>> running) {
    try {
      return running.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private synchronized void end(
      String key, CompletableFuture<Optional<V>> load, @Nullable Optional<V> value, Instant now) {
    boolean counts = loads.remove(key, load);
    if (counts && value != null && isAdmitted(key, now)) {
      Duration life = value.isPresent() ? config.timeToLive() : config.unknownTimeToLive();
      entries.put(key, new Entry<>(value, now, now.plus(life)));
    }
  }

  /** Makes room for a key, or says that it is not worth it. */
  private boolean isAdmitted(String key, Instant now) {
    if (entries.containsKey(key) || entries.size() < Integer.MAX_VALUE) { // BUG: no capacity
      return true;
    }
    Map.Entry<String, Entry<V>> eldest = entries.entrySet().iterator().next();
    String victim = eldest.getKey();
    boolean admitted =
        !eldest.getValue().isFresh(now)
            || frequencies.frequency(key) > frequencies.frequency(victim);
    if (admitted) {
      entries.remove(victim);
    }
    return admitted;
  }

  @Override
  public synchronized void invalidate(String key) {
    entries.remove(Objects.requireNonNull(key, "key"));
    loads.remove(key);
  }

  @Override
  public synchronized int size() {
    return entries.size();
  }
}

package katas.urlshortener;

import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers, in the memory of one server, what was loaded, and also that there was nothing to load.
 *
 * <p>Guarantee: never more than {@link CacheConfig#capacity} entries, and no entry is used when it
 * is older than its time to live. While one thread loads a key, others that ask for it wait for
 * that load and do not load themselves; other keys are not held up.
 *
 * <p>Errors: when a load throws, nothing is remembered, and everybody who waited for it gets the
 * exception or loads anew.
 *
 * <p>Thread safety: safe for any number of threads.
 *
 * @param <V> what is cached, immutable
 */
public interface LoadingCache<V> {

  /**
   * The value of a key, remembered or loaded.
   *
   * @param key any text
   * @param loader asks the database; empty when there is nothing
   * @return what was loaded
   */
  Optional<V> get(String key, Function<String, Optional<V>> loader);

  /**
   * Forgets a key. After that {@code get} loads it anew, and what a load that is still under way
   * brings is not remembered.
   */
  void invalidate(String key);

  /** Entries at the moment, those of unknown keys included. */
  int size();
}

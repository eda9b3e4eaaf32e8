package katas.urlshortener;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import katas.blocks.NotImplementedException;

/** Keeps what is asked for often. */
public final class HotCache<V> implements LoadingCache<V> {

  /** An empty cache. */
  public HotCache(InstantSource clock, CacheConfig config) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }

  @Override
  public Optional<V> get(String key, Function<String, Optional<V>> loader) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }

  @Override
  public void invalidate(String key) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }

  @Override
  public int size() {
    throw new NotImplementedException(); // TODO: rule 3.6
  }
}

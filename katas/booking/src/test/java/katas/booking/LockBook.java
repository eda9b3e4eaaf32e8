package katas.booking;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import katas.blocks.KeyValueStore;

/** A store that writes down which keys were set if absent, and for how long. */
public final class LockBook implements KeyValueStore {
  private final KeyValueStore store;
  private final Map<String, Duration> locks = new LinkedHashMap<>();

  /** Passes everything on. */
  public LockBook(KeyValueStore store) {
    this.store = store;
  }

  /** The keys that were set if absent, in that order, each with its time to live. */
  public Map<String, Duration> locks() {
    return locks;
  }

  @Override
  public Optional<String> get(String key) {
    return store.get(key);
  }

  @Override
  public void put(String key, String value) {
    store.put(key, value);
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    store.put(key, value, timeToLive);
  }

  @Override
  public boolean putIfAbsent(String key, String value, Duration timeToLive) {
    locks.put(key, timeToLive);
    return store.putIfAbsent(key, value, timeToLive);
  }

  @Override
  public boolean compareAndSet(String key, String expected, String value) {
    return store.compareAndSet(key, expected, value);
  }

  @Override
  public boolean compareAndSet(String key, String expected, String value, Duration timeToLive) {
    return store.compareAndSet(key, expected, value, timeToLive);
  }

  @Override
  public boolean compareAndDelete(String key, String expected) {
    return store.compareAndDelete(key, expected);
  }

  @Override
  public boolean delete(String key) {
    return store.delete(key);
  }

  @Override
  public long increment(String key) {
    return store.increment(key);
  }

  @Override
  public long addUpTo(String key, long amount, long limit, Duration timeToLive) {
    return store.addUpTo(key, amount, limit, timeToLive);
  }
}

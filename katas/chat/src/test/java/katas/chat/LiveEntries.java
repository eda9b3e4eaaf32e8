package katas.chat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import katas.blocks.KeyValueStore;

/** A store that knows how many entries it has. */
final class LiveEntries implements KeyValueStore {
  private final KeyValueStore store;
  private final Set<String> keys = new HashSet<>();

  LiveEntries(KeyValueStore store) {
    this.store = store;
  }

  int count() {
    keys.removeIf(key -> store.get(key).isEmpty());
    return keys.size();
  }

  @Override
  public Optional<String> get(String key) {
    return store.get(key);
  }

  @Override
  public void put(String key, String value) {
    keys.add(key);
    store.put(key, value);
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    keys.add(key);
    store.put(key, value, timeToLive);
  }

  @Override
  public boolean putIfAbsent(String key, String value, Duration timeToLive) {
    keys.add(key);
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
    keys.add(key);
    return store.increment(key);
  }

  @Override
  public long addUpTo(String key, long amount, long limit, Duration timeToLive) {
    keys.add(key);
    return store.addUpTo(key, amount, limit, timeToLive);
  }
}

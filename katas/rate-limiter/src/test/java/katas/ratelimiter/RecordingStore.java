package katas.ratelimiter;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import katas.blocks.KeyValueStore;
import katas.blocks.UnavailableException;

/**
 * A store that passes every call on, remembers which keys were written and how long their values
 * were, and can lose calls. Lost calls do not reach the store beneath, so they are not counted
 * there.
 */
public final class RecordingStore implements KeyValueStore {
  private final KeyValueStore store;
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private int longestValue;
  private int callsUntilLoss = Integer.MAX_VALUE;
  private boolean loseAnswer;
  private boolean down;

  /** Records the calls of {@code store}. */
  public RecordingStore(KeyValueStore store) {
    this.store = store;
  }

  /** Loses every call from now on, or none. */
  public void setDown(boolean newDown) {
    down = newDown;
  }

  /** Loses one call, the {@code number}th from now, counted from 1: the request, or its answer. */
  public void loseCall(int number, boolean onlyAnswer) {
    callsUntilLoss = number;
    loseAnswer = onlyAnswer;
  }

  /** Characters of the longest value that was written since the last call of this method. */
  public int longestValue() {
    int longest = longestValue;
    longestValue = 0;
    return longest;
  }

  /** How many of the keys ever written still have a value. */
  public long liveKeys() {
    return keys.stream().filter(key -> store.get(key).isPresent()).count();
  }

  private <T> T pass(Supplier<T> call) {
    boolean lost = down || --callsUntilLoss == 0;
    if (lost && (down || !loseAnswer)) {
      throw new UnavailableException("store: no answer");
    }
    T answer = call.get();
    if (lost) {
      throw new UnavailableException("store: no answer");
    }
    return answer;
  }

  private <T> T write(String key, String value, Supplier<T> call) {
    keys.add(key);
    longestValue = Math.max(longestValue, value.length());
    return pass(call);
  }

  private static Supplier<Boolean> done(Runnable call) {
    return () -> {
      call.run();
      return true;
    };
  }

  @Override
  public Optional<String> get(String key) {
    return pass(() -> store.get(key));
  }

  @Override
  public void put(String key, String value) {
    write(key, value, done(() -> store.put(key, value)));
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    write(key, value, done(() -> store.put(key, value, timeToLive)));
  }

  @Override
  public boolean putIfAbsent(String key, String value, Duration timeToLive) {
    return write(key, value, () -> store.putIfAbsent(key, value, timeToLive));
  }

  @Override
  public boolean compareAndSet(String key, String expected, String value) {
    return write(key, value, () -> store.compareAndSet(key, expected, value));
  }

  @Override
  public boolean compareAndSet(String key, String expected, String value, Duration timeToLive) {
    return write(key, value, () -> store.compareAndSet(key, expected, value, timeToLive));
  }

  @Override
  public boolean compareAndDelete(String key, String expected) {
    return pass(() -> store.compareAndDelete(key, expected));
  }

  @Override
  public boolean delete(String key) {
    return pass(() -> store.delete(key));
  }

  @Override
  public long increment(String key) {
    return write(key, "", () -> store.increment(key));
  }

  @Override
  public long addUpTo(String key, long amount, long limit, Duration timeToLive) {
    return write(key, "", () -> store.addUpTo(key, amount, limit, timeToLive));
  }
}

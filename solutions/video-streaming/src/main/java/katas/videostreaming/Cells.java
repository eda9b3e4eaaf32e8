package katas.videostreaming;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import katas.blocks.KeyValueStore;

/** Entries of the store that are changed only over what was read. */
final class Cells {
  /** The store has no way to set a new entry without an end; a century is as good. */
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private final KeyValueStore store;

  Cells(KeyValueStore store) {
    this.store = store;
  }

  Optional<String> get(String key) {
    return store.get(key);
  }

  /** Sets an entry unless there is one. */
  boolean begin(String key, String value) {
    return store.putIfAbsent(key, value, FOR_EVER);
  }

  /** Replaces what was read, or nothing; false when it has changed since. */
  boolean replace(String key, Optional<String> read, String value) {
    return read.isPresent() ? store.compareAndSet(key, read.get(), value) : begin(key, value);
  }

  /**
   * Changes an entry, however many others do so at the same time.
   *
   * @param change gets the entry, "" when there is none; gives the same to leave it
   * @return the entry afterwards
   */
  String update(String key, UnaryOperator<String> change) {
    while (true) {
      Optional<String> read = store.get(key);
      String next = change.apply(read.orElse(""));
      if (next.equals(read.orElse("")) || replace(key, read, next)) {
        return next;
      }
    }
  }
}

package katas.blocks.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import katas.blocks.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A map with expiry. All state is touched inside the gate, one operation at a time. */
final class InMemoryStore implements KeyValueStore {

  private record Entry(String value, @Nullable Instant expiry) {
    boolean isLive(Instant now) {
      return expiry == null || now.isBefore(expiry);
    }
  }

  private final Simulation simulation;
  private final Map<String, Entry> entries = new HashMap<>();

  InMemoryStore(Simulation simulation) {
    this.simulation = simulation;
  }

  /** Loses everything; a step that touches all keys. */
  void clear() {
    Operation operation =
        Operation.local("store", "loses", "everything", new Access("", true, true));
    simulation.perform(
        operation,
        () -> {
          entries.clear();
          return true;
        });
  }

  /** How many keys have a value now. */
  int size() {
    Instant now = simulation.clock().now();
    return (int) entries.values().stream().filter(entry -> entry.isLive(now)).count();
  }

  @Override
  public Optional<String> get(String key) {
    Objects.requireNonNull(key, "key");
    Operation operation =
        Operation.remote(
            "store", "reads", key, Access.read("key " + key), Access.read(VirtualClock.RESOURCE));
    return simulation.perform(operation, () -> live(key).map(Entry::value));
  }

  @Override
  public void put(String key, String value) {
    Entry entry = new Entry(Objects.requireNonNull(value, "value"), null);
    change("sets", key, () -> " to " + value, () -> store(key, entry));
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    Objects.requireNonNull(value, "value");
    checkTimeToLive(timeToLive);
    Supplier<String> text = () -> " to " + value + " for " + timeToLive;
    change("sets", key, text, () -> store(key, expiring(value, timeToLive)));
  }

  @Override
  public boolean putIfAbsent(String key, String value, Duration timeToLive) {
    Objects.requireNonNull(value, "value");
    checkTimeToLive(timeToLive);
    return change(
        "sets if absent",
        key,
        () -> " to " + value + " for " + timeToLive,
        () -> live(key).isEmpty() && store(key, expiring(value, timeToLive)));
  }

  @Override
  public boolean compareAndSet(String key, String expected, String value) {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(value, "value");
    return change(
        "compares and sets",
        key,
        () -> " from " + expected + " to " + value,
        () ->
            live(key)
                .filter(entry -> entry.value.equals(expected))
                .map(entry -> store(key, new Entry(value, entry.expiry)))
                .orElse(false));
  }

  @Override
  public boolean compareAndSet(String key, String expected, String value, Duration timeToLive) {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(value, "value");
    checkTimeToLive(timeToLive);
    return change(
        "compares and sets",
        key,
        () -> " from " + expected + " to " + value + " for " + timeToLive,
        () ->
            live(key).filter(entry -> entry.value.equals(expected)).isPresent()
                && store(key, expiring(value, timeToLive)));
  }

  @Override
  public boolean compareAndDelete(String key, String expected) {
    Objects.requireNonNull(expected, "expected");
    return change(
        "compares and deletes",
        key,
        () -> " if it is " + expected,
        () -> {
          boolean matches = live(key).filter(entry -> entry.value.equals(expected)).isPresent();
          if (matches) {
            entries.remove(key);
          }
          return matches;
        });
  }

  @Override
  public boolean delete(String key) {
    return change(
        "deletes",
        key,
        () -> "",
        () -> {
          boolean existed = live(key).isPresent();
          entries.remove(key);
          return existed;
        });
  }

  @Override
  public long increment(String key) {
    return change("increments", key, () -> "", () -> incremented(key));
  }

  @Override
  public long addUpTo(String key, long amount, long limit, Duration timeToLive) {
    checkTimeToLive(timeToLive);
    return change(
        "adds",
        key,
        () -> ": " + amount + " up to " + limit,
        () -> {
          Entry old = live(key).orElse(expiring("0", timeToLive));
          long before = number(key, old);
          long after = Math.max(0, sum(key, before, amount));
          if (after <= limit && after != before) {
            store(key, new Entry(Long.toString(after), old.expiry));
          }
          return before;
        });
  }

  private long incremented(String key) {
    Entry old = live(key).orElse(new Entry("0", null));
    long next = sum(key, number(key, old), 1);
    store(key, new Entry(Long.toString(next), old.expiry));
    return next;
  }

  /** Redis takes a number in one spelling alone: no plus, no leading zero, no other digits. */
  private static long number(String key, Entry entry) {
    try {
      long number = Long.parseLong(entry.value);
      if (entry.value.equals(Long.toString(number))) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException("not a counter: " + key + " = " + entry.value);
  }

  private static long sum(String key, long number, long amount) {
    try {
      return Math.addExact(number, amount);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("too large: " + key + " = " + number, e);
    }
  }

  private <T> T change(String verb, String key, Supplier<String> text, Supplier<T> effect) {
    Objects.requireNonNull(key, "key");
    List<Access> accesses = List.of(Access.write("key " + key), Access.read(VirtualClock.RESOURCE));
    Operation operation =
        new Operation("store", verb, () -> key + text.get(), accesses, 1, Operation.Kind.CALL);
    return simulation.perform(operation, effect);
  }

  private Optional<Entry> live(String key) {
    return Optional.ofNullable(entries.get(key))
        .filter(entry -> entry.isLive(simulation.clock().now()));
  }

  private Entry expiring(String value, Duration timeToLive) {
    return new Entry(value, simulation.clock().now().plus(timeToLive));
  }

  private boolean store(String key, Entry entry) {
    entries.put(key, entry);
    return true;
  }

  private static void checkTimeToLive(Duration timeToLive) {
    if (timeToLive.isNegative() || timeToLive.isZero()) {
      throw new IllegalArgumentException("time to live is not positive: " + timeToLive);
    }
  }
}

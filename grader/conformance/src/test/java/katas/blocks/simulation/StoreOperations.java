package katas.blocks.simulation;

import java.time.Duration;
import java.util.Objects;
import katas.blocks.KeyValueStore;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jspecify.annotations.Nullable;

/** What Lincheck calls on the store: one key, three values, no error and no expiry. */
public class StoreOperations {
  private static final Duration HOUR = Duration.ofHours(1);

  private final KeyValueStore store;

  /** Operations on the store as it is. */
  public StoreOperations() {
    this(Simulation.forCrowd());
  }

  StoreOperations(Simulation simulation) {
    store = simulation.store();
  }

  /** The value, or "none". */
  @Operation
  public String get() {
    return store.get("a").orElse("none");
  }

  /** Sets 1 when there is none. */
  @Operation
  public boolean putIfAbsent() {
    return store.putIfAbsent("a", "1", HOUR);
  }

  /** Replaces 1 by 5. */
  @Operation
  public boolean compareAndSet() {
    return store.compareAndSet("a", "1", "5");
  }

  /** Removes a 5. */
  @Operation
  public boolean compareAndDelete() {
    return store.compareAndDelete("a", "5");
  }

  /** Counts up. */
  @Operation
  public long increment() {
    return store.increment("a");
  }

  /** Adds 2 where that makes at most 3. */
  @Operation
  public long addUpTo() {
    return store.addUpTo("a", 2, 3, HOUR);
  }

  /** The same store without its gate: each operation checks, and then acts. */
  public static final class Ungated extends StoreOperations {
    /** Takes the gate out. */
    public Ungated() {
      super(OpenGate.simulation());
    }
  }

  /** The same operations on a plain value, for one thread: what the results are compared with. */
  public static final class Specification {
    private @Nullable String value;

    /** The value, or "none". */
    public String get() {
      return value == null ? "none" : value;
    }

    /** Sets 1 when there is none. */
    public boolean putIfAbsent() {
      return replace(null, "1");
    }

    /** Replaces 1 by 5. */
    public boolean compareAndSet() {
      return replace("1", "5");
    }

    /** Removes a 5. */
    public boolean compareAndDelete() {
      return replace("5", null);
    }

    /** Counts up. */
    public long increment() {
      long next = value == null ? 1 : Long.parseLong(value) + 1;
      value = Long.toString(next);
      return next;
    }

    /** Adds 2 where that makes at most 3. */
    public long addUpTo() {
      long before = value == null ? 0 : Long.parseLong(value);
      value = before + 2 <= 3 ? Long.toString(before + 2) : value;
      return before;
    }

    private boolean replace(@Nullable String expected, @Nullable String next) {
      boolean matches = Objects.equals(value, expected);
      value = matches ? next : value;
      return matches;
    }
  }
}

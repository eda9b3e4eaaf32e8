package katas.planted.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** Counters that read, and then write over what another thread wrote. */
public final class RacyCounters {
  private RacyCounters() {}

  /** In a field. */
  public static final class InField extends Base implements Counter {
    /** Begins at a value. */
    public InField(int first) {
      value = first;
    }

    @Override
    public int add() {
      int read = value;
      value = read + 1; // BUG: another thread may have written
      return read + 1;
    }
  }

  /** Declares the field that a class below it uses. */
  static class Base {
    int value;
  }

  /** In an array. */
  public static final class InArray implements Counter {
    private final int[] values = new int[1];

    /** Begins at a value. */
    public InArray(int first) {
      values[0] = first;
    }

    @Override
    public int add() {
      int read = values[0];
      values[0] = read + 1; // BUG: another thread may have written
      return read + 1;
    }
  }

  /** In a map. */
  public static final class InMap implements Counter {
    private final Map<String, Integer> values = new HashMap<>();

    /** Begins at a value. */
    public InMap(int first) {
      values.put("all", first);
    }

    @Override
    public int add() {
      int read = values.getOrDefault("all", 0);
      values.put("all", read + 1); // BUG: another thread may have written
      return read + 1;
    }
  }

  /** In an atomic. */
  public static final class InAtomic implements Counter {
    private final AtomicInteger value = new AtomicInteger();

    /** Begins at a value. */
    public InAtomic(int first) {
      value.set(first);
    }

    @Override
    public int add() {
      int read = value.get();
      value.set(read + 1); // BUG: another thread may have written
      return read + 1;
    }
  }

  /** In a field that is written in two ways. */
  public static final class ByUpdater implements Counter {
    private static final AtomicIntegerFieldUpdater<ByUpdater> VALUE =
        AtomicIntegerFieldUpdater.newUpdater(ByUpdater.class, "value");

    private volatile int value;

    /** Begins at a value. */
    public ByUpdater(int first) {
      value = first;
    }

    @Override
    public int add() {
      int read = value;
      VALUE.set(this, read + 1); // BUG: another thread may have written
      return read + 1;
    }
  }
}

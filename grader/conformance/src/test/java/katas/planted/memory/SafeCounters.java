package katas.planted.memory;

import java.util.concurrent.atomic.AtomicInteger;

/** Counters that lose no addition. */
public final class SafeCounters {
  private SafeCounters() {}

  /** By a lock. */
  public static final class Locked implements Counter {
    private int value;

    /** Begins at a value. */
    public Locked(int first) {
      value = first;
    }

    @Override
    public synchronized int add() {
      return ++value;
    }
  }

  /** By comparing. */
  public static final class Compared implements Counter {
    private final AtomicInteger value = new AtomicInteger();

    /** Begins at a value. */
    public Compared(int first) {
      value.set(first);
    }

    @Override
    public int add() {
      int read = value.get();
      while (!value.compareAndSet(read, read + 1)) {
        read = value.get();
      }
      return read + 1;
    }
  }
}

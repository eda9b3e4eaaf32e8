package grader.history;

import java.time.Duration;

/** How much of a stranger's repository is read before somebody gives up. For one thread. */
final class ReadBudget {
  /** The largest object that is loaded; sources of a kata are a hundredth of it. */
  static final long LARGEST_OBJECT = 16 << 20;

  private static final int MAX_OBJECTS = 200_000;
  private static final long MAX_BYTES = 128L << 20;

  private final long end;
  private long objects = MAX_OBJECTS;
  private long bytes = MAX_BYTES;

  ReadBudget(Duration time) {
    this.end = System.nanoTime() + time.toNanos();
  }

  /** Whether the time is up. */
  boolean isOver() {
    return System.nanoTime() - end > 0;
  }

  /** Pays for one object before it is loaded. */
  void pay(long size) throws HistoryLimitException {
    objects--;
    bytes -= size;
    if (size < 0 || size > LARGEST_OBJECT || objects < 0 || bytes < 0 || isOver()) {
      throw new HistoryLimitException();
    }
  }
}

package grader.session;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Waits for saves. An editor makes several events of one save: a temporary file, a rename, a change
 * of times. They are one save as long as each comes soon after the one before it.
 */
final class SaveDebouncer {
  /** After this long without an event a save is over. */
  static final Duration QUIET = Duration.ofMillis(20);

  /** A program that never stops writing is not waited for longer than this. */
  static final Duration MAX_WAIT = Duration.ofMillis(500);

  private static final Duration LONG = Duration.ofHours(1);

  private final FileWatcher events;
  private final LongSupplier nanos;

  SaveDebouncer(FileWatcher events, LongSupplier nanos) {
    this.events = events;
    this.nanos = nanos;
  }

  /**
   * Waits for the next save to its end.
   *
   * @return when its first event came, in nanoseconds of the clock given
   */
  long await() throws InterruptedException {
    while (!events.next(LONG)) {
      // Nobody saves.
    }
    long first = nanos.getAsLong();
    settle(first);
    return first;
  }

  /** Waits whether a save that looks unfinished goes on; false when nothing comes. */
  boolean goesOn() throws InterruptedException {
    if (!events.next(MAX_WAIT)) {
      return false;
    }
    settle(nanos.getAsLong());
    return true;
  }

  private void settle(long first) throws InterruptedException {
    boolean more = true;
    while (more && nanos.getAsLong() - first < MAX_WAIT.toNanos()) {
      more = events.next(QUIET);
    }
  }
}

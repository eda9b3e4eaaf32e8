// A window that is not the last one counts as new.
package katas.ratelimiter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The counts of two fixed windows that follow each other.
 *
 * @param at an instant in the current window
 * @param previous what was taken in the window before
 * @param current what was taken in this one
 */
record WindowCounts(Instant at, long previous, long current) implements KeyState {

  /** The counts as of {@code now}: in the next window the current count becomes the previous. */
  static WindowCounts roll(@Nullable WindowCounts before, Instant now, Duration window) {
    if (before == null) {
      return new WindowCounts(now, 0, 0);
    }
    Instant at = now;
    if (now.isBefore(Windows.start(before.at, window))) {
      return new WindowCounts(at, 0, 0); // BUG: it is an old one
    }
    Instant nextStart = Windows.end(before.at, window);
    if (at.isBefore(nextStart)) {
      return new WindowCounts(at, before.previous, before.current);
    }
    boolean next = at.isBefore(nextStart.plus(window));
    return new WindowCounts(at, next ? before.current : 0, 0);
  }

  WindowCounts plus(long cost) {
    return new WindowCounts(at, previous, current + cost);
  }

  /** Takes a cost back out of the window in which it was taken, if that is still counted. */
  WindowCounts minus(Instant takenAt, long cost, Duration window) {
    Instant start = Windows.start(at, window);
    if (!takenAt.isBefore(start)) {
      return new WindowCounts(at, previous, Math.max(0, current - cost));
    }
    boolean inPrevious = !takenAt.isBefore(start.minus(window));
    return inPrevious ? new WindowCounts(at, Math.max(0, previous - cost), current) : this;
  }

  String encode() {
    return TimeText.encode(at) + " " + previous + " " + current;
  }

  static WindowCounts decode(String text) {
    String[] parts = text.split(" ");
    return new WindowCounts(
        TimeText.decode(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }
}

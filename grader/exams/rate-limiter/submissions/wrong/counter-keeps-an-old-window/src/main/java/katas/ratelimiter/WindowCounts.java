// The last window in which somebody came counts as the one just before.
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
    Instant at = Windows.later(before.at, now);
    Instant nextStart = Windows.end(before.at, window);
    if (at.isBefore(nextStart)) {
      return new WindowCounts(at, before.previous, before.current);
    }
    return new WindowCounts(at, before.current, 0); // BUG: it may be long ago
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

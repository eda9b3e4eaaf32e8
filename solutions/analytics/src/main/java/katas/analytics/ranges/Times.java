package katas.analytics.ranges;

import java.time.Duration;
import java.time.Instant;

/** Cuts time into pieces that are aligned to the epoch. */
public final class Times {
  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private Times() {}

  /** The start of the piece that an instant is in. */
  public static Instant floor(Instant time, Duration size) {
    long millis = time.toEpochMilli();
    return Instant.ofEpochMilli(millis - Math.floorMod(millis, size.toMillis()));
  }

  /** Refuses a range that does not consist of whole windows. */
  public static void checkRange(Instant from, Instant to, Duration window) {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("the range ends before it begins: " + from + ", " + to);
    }
    if (from.isBefore(FIRST) || to.isAfter(LAST)) {
      throw new IllegalArgumentException("no counts are kept there: " + from + " to " + to);
    }
    if (!floor(from, window).equals(from) || !floor(to, window).equals(to)) {
      throw new IllegalArgumentException("not on a border of windows: " + from + " to " + to);
    }
  }
}

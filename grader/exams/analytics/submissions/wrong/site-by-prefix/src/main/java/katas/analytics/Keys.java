// What belongs to a site is found by the beginning of the key.
package katas.analytics;

import java.time.Duration;
import java.time.Instant;
import katas.blocks.LogPosition;

/**
 * Keys of rows. No text of an event has a control character, so one between the parts keeps them
 * apart, and since it is smaller than all others, keys sort part by part.
 */
final class Keys {
  private static final char BETWEEN = '\u0001';

  /** Added to times and offsets, so that all have as many digits and sort as numbers do. */
  private static final long DIGITS = 1_000_000_000_000_000L;

  private Keys() {}

  /** What the counts of a site begin with. */
  static String site(String site) {
    return site; // BUG: "ab" begins with "a" too
  }

  /** What is smaller than all counts of a site from a window on, and greater than all before. */
  static String window(String site, Instant start) {
    return site(site) + time(start);
  }

  static String count(String site, Instant start, String page, String type) {
    return window(site, start) + BETWEEN + page + BETWEEN + type;
  }

  /** Begins with the hour of the event, so the oldest are the first. */
  static String seen(Event event) {
    Instant hour = Times.floor(event.at(), Duration.ofHours(1));
    return time(hour) + BETWEEN + event.site() + BETWEEN + event.id();
  }

  /** The first key that is not older than an hour. */
  static String seenFrom(Instant hour) {
    return time(hour);
  }

  static String aside(LogPosition position) {
    return (DIGITS + position.partition()) + "" + BETWEEN + (DIGITS + position.offset());
  }

  private static String time(Instant time) {
    return Long.toString(DIGITS + time.toEpochMilli());
  }
}

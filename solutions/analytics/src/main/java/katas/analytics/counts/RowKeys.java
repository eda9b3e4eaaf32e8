package katas.analytics.counts;

import java.time.Duration;
import java.time.Instant;
import katas.analytics.Event;
import katas.analytics.ranges.Times;
import katas.blocks.LogPosition;

/**
 * Keys of rows. No text of an event has a control character, so one between the parts keeps them
 * apart, and since it is smaller than all others, keys sort part by part.
 */
public final class RowKeys {
  private static final char BETWEEN = '\u0001';

  /** Added to times and offsets, so that all have as many digits and sort as numbers do. */
  private static final long DIGITS = 1_000_000_000_000_000L;

  private RowKeys() {}

  /** What the counts of a site begin with. */
  public static String site(String site) {
    return site + BETWEEN;
  }

  /** What is smaller than all counts of a site from a window on, and greater than all before. */
  public static String window(String site, Instant start) {
    return site(site) + time(start);
  }

  /** The key of the row that counts a page and type in a window. */
  public static String count(String site, Instant start, String page, String type) {
    return window(site, start) + BETWEEN + page + BETWEEN + type;
  }

  /** Begins with the hour of the event, so the oldest are the first. */
  public static String countedEvent(Event event) {
    Instant hour = Times.floor(event.at(), Duration.ofHours(1));
    return time(hour) + BETWEEN + event.site() + BETWEEN + event.id();
  }

  /** The first key that is not older than an hour. */
  public static String countedEventsFrom(Instant hour) {
    return time(hour);
  }

  /** Sorts as partitions and offsets do, as numbers. */
  public static String deadLetter(LogPosition position) {
    return (DIGITS + position.partition()) + "" + BETWEEN + (DIGITS + position.offset());
  }

  private static String time(Instant time) {
    return Long.toString(DIGITS + time.toEpochMilli());
  }
}

package katas.analytics;

import java.time.Instant;
import java.util.Map;

/**
 * The live counts and the past as one. What is earlier than {@link History#loadedUntil} comes from
 * the history, the rest from the live counts, so nothing is missing and nothing is counted twice.
 *
 * <p>Errors: as {@link AnalyticsServer#counts} says. Thread safety: one thread at a time.
 */
public interface Dashboard {

  /**
   * How many events each page of a site had.
   *
   * @param from the first instant, a border of windows of the live counts
   * @param to the first instant no more, a border too
   * @return the events by page; pages without any are left out
   */
  Map<String, Long> pages(String site, Instant from, Instant to);
}

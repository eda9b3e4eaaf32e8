package katas.analytics;

import java.time.Instant;
import java.util.Map;

/**
 * The live counts and the history as one. Events before {@link History#loadedUntil} come from the
 * history, the others from the live counts, so no event is missing and none counts twice.
 *
 * <p>Errors: those of {@link AnalyticsServer#counts}, wherever the border is. Thread safety: one
 * thread at a time.
 */
public interface Dashboard {

  /**
   * How many events each page of a site had, all types together.
   *
   * @param from the start of the first window of the live counts, inclusive
   * @param to the end of the range, exclusive; also a border of windows
   * @return the events by page, at most 10,000 pages; pages without events are left out
   */
  Map<String, Long> pages(String site, Instant from, Instant to);
}

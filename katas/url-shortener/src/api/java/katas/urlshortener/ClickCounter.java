package katas.urlshortener;

import java.util.List;

/**
 * Counts the clicks that the log delivers, on the table that {@link ShortenerService#statistics}
 * reads. Runs beside the servers that redirect.
 *
 * <p>Guarantee: once {@code count} has returned, each of its clicks counts exactly once, by its id,
 * however often it is delivered. When it throws, some may count; the log delivers the batch again,
 * maybe to another counter, maybe cut in another way.
 *
 * <p>Thread safety: one batch at a time on one instance; other counters work at the same time.
 */
public interface ClickCounter {

  /**
   * Counts clicks.
   *
   * @param clicks 1 to 500, of any links; the same id may occur more than once
   */
  void count(List<Click> clicks);
}

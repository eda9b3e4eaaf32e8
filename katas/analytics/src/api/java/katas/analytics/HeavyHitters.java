package katas.analytics;

import java.util.List;

/**
 * Finds the most frequent items with a fixed number of counters. With a capacity of <i>c</i> and a
 * total weight of <i>n</i>, every item of more than n / c has a counter, and no count is wrong by
 * more than n / c.
 *
 * <p>Errors: null, also in a list, throws {@link NullPointerException}. An argument out of its
 * range throws {@link IllegalArgumentException}. Nothing changes then. The sum of all weights fits
 * into a long. Thread safety: one thread at a time.
 */
public interface HeavyHitters {

  /**
   * Adds an item.
   *
   * @param item any text
   * @param weight how often it occurred, at least 1
   */
  void add(String item, long weight);

  /**
   * The items with the highest counts, the highest first; equal counts are in the order of {@link
   * String#compareTo}.
   *
   * @param limit how many at most, at least 1
   */
  List<HeavyHitter> top(int limit);

  /**
   * Adds what another summary of the same capacity has counted. The other does not change. All
   * promises then hold for both together.
   *
   * @param other the whole {@link #top} of the other, at most as many items as the capacity; fewer
   *     items than the capacity mean that their counts are exact
   * @param otherTotal {@link #total} of the other, at least 0
   */
  void merge(List<HeavyHitter> other, long otherTotal);

  /** The sum of all weights. */
  long total();
}

package katas.analytics;

import java.util.List;

/**
 * Finds the most frequent items with a fixed number of counters. With a capacity of <i>c</i> and
 * <i>n</i> the sum of all weights, every item with more than n / c is among them, and no count is
 * wrong by more than n / c.
 *
 * <p>Errors: null throws {@link NullPointerException}. Thread safety: one thread at a time.
 */
public interface HeavyHitters {

  /**
   * Adds an item.
   *
   * @param weight how often, at least 1; else {@link IllegalArgumentException}
   */
  void add(String item, long weight);

  /**
   * The items with the highest counts, the highest first, equal ones in the order of their names.
   *
   * @param most how many at most, at least 1; else {@link IllegalArgumentException}
   */
  List<HeavyHitter> top(int most);

  /**
   * Adds what another one of the same capacity has counted, which stays as it is. All promises then
   * hold for the sums of both.
   *
   * @param other all that the other keeps: its {@link #top} of its capacity; more than the capacity
   *     throws {@link IllegalArgumentException}
   * @param otherTotal {@link #total} of the other
   */
  void merge(List<HeavyHitter> other, long otherTotal);

  /** The sum of all weights. */
  long total();
}

package katas.analytics;

/**
 * Counts distinct items approximately, in a few kilobytes. With 2^p registers the standard error of
 * the estimate is 1.04 / 2^(p/2): 1.6% for p = 12.
 *
 * <p>Errors: null throws {@link NullPointerException}. Thread safety: one thread at a time. Cost:
 * adding is one hash; estimating and merging look at each register.
 */
public interface DistinctSketch {

  /**
   * Adds an item. Adding it again changes nothing.
   *
   * @param item any text, the empty one too
   */
  void add(String item);

  /** The approximate number of distinct items that were added; exactly 0 when none was. */
  double estimate();

  /**
   * Adds all items of another sketch, which does not change. The result is the same as if they had
   * been added one by one.
   *
   * @param bytes {@link #toBytes} of the other
   * @throws IllegalArgumentException when the bytes are not those of a sketch with as many
   *     registers; nothing changes then
   */
  void merge(byte[] bytes);

  /** The sketch as bytes, at most 2^p + 32. The array belongs to the caller. */
  byte[] toBytes();
}

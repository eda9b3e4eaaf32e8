package katas.analytics;

/**
 * Counts different items in a few kilobytes, nearly. With 2^p registers the standard error of the
 * estimate is 1.04 / 2^(p/2): 1.6% for p = 12.
 *
 * <p>Errors: null throws {@link NullPointerException}. Thread safety: one thread at a time. Cost:
 * adding is one hash; estimating and merging look at each register.
 */
public interface DistinctSketch {

  /** Adds an item. Adding it again changes nothing. */
  void add(String item);

  /** How many different items were added, about; 0 when none was. */
  double estimate();

  /**
   * Adds all items of another sketch, which stays as it is. The result is the same as if they had
   * been added one by one.
   *
   * @param bytes {@link #toBytes} of the other
   * @throws IllegalArgumentException when the bytes are not of a sketch with as many registers;
   *     nothing changes then
   */
  void merge(byte[] bytes);

  /** The sketch as bytes, at most 2^p + 32. The array is the caller's. */
  byte[] toBytes();
}

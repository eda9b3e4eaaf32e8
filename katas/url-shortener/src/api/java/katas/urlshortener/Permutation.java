package katas.urlshortener;

/**
 * Puts the numbers from 0 to {@code size - 1} into another order: each is the image of exactly one.
 *
 * <p>Thread safety: safe for any number of threads. Cost: a few microseconds and no memory that
 * grows with the size; a table of the numbers is not an answer.
 */
public interface Permutation {

  /** How many numbers, 1 or more. */
  long size();

  /**
   * The image of a number.
   *
   * @param number 0 to {@code size - 1}, else {@link IllegalArgumentException}
   * @return 0 to {@code size - 1}
   */
  long apply(long number);
}

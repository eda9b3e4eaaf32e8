package katas.search;

/**
 * Counts typing errors. Letters are code points, not chars: an emoji is one letter.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public interface EditDistance {

  /**
   * Counts the fewest errors that make one word of another.
   *
   * @param left a word, possibly empty
   * @param right a word, possibly empty
   * @param limit how many errors are of interest, 0 or more, else IllegalArgumentException
   * @return the distance, or limit + 1 when it is greater than the limit
   * @throws NullPointerException when a word is null
   */
  int between(String left, String right, int limit);
}

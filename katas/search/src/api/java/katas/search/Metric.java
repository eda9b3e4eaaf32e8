package katas.search;

/** What one typing error is. */
public enum Metric {
  /** A letter too many, a letter too few, or another letter. {@code "ab"} to {@code "ba"} is 2. */
  LEVENSHTEIN,
  /**
   * The same, or two neighbours that changed places, and no letter is touched twice (optimal string
   * alignment). {@code "ab"} to {@code "ba"} is 1, {@code "ca"} to {@code "abc"} is 3.
   */
  DAMERAU
}

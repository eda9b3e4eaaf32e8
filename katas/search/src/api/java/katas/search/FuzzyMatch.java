package katas.search;

import java.util.Comparator;
import java.util.Objects;

/**
 * A term that may have been meant.
 *
 * @param term the term
 * @param distance how many errors away it is, 0 or more
 * @param frequency how common it is, at least 1
 */
public record FuzzyMatch(String term, int distance, long frequency) {
  /** The nearest first; of equally near ones the most common, then the lower term. */
  public static final Comparator<FuzzyMatch> BEST_FIRST =
      Comparator.comparingInt(FuzzyMatch::distance)
          .thenComparing(Comparator.comparingLong(FuzzyMatch::frequency).reversed())
          .thenComparing(FuzzyMatch::term);

  /** Refuses a null term. */
  public FuzzyMatch {
    Objects.requireNonNull(term, "term");
  }
}

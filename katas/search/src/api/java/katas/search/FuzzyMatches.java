package katas.search;

import java.util.List;

/**
 * All terms that may have been meant.
 *
 * @param matches the best first, possibly none
 * @param visited the work of finding them: how many terms, nodes or entries were looked at
 */
public record FuzzyMatches(List<FuzzyMatch> matches, long visited) {

  /** Copies the list. */
  public FuzzyMatches {
    matches = List.copyOf(matches);
  }
}

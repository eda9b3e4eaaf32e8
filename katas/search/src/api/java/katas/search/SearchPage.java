package katas.search;

import java.util.List;
import java.util.Optional;

/**
 * Some results, and where to go on.
 *
 * @param hits in their order, possibly none
 * @param next the cursor of the next page, or empty when there is none
 * @param postings the work of finding them: how often an entry of a term's list, the fact that one
 *     document has one term, was looked at or looked for
 */
public record SearchPage(List<Hit> hits, Optional<String> next, long postings) {

  /** Copies the hits. */
  public SearchPage {
    hits = List.copyOf(hits);
  }
}

package katas.search;

import java.util.Objects;
import java.util.Optional;

/**
 * A search for one page of results.
 *
 * @param query what to find
 * @param ranker which of them first
 * @param searcher who searches
 * @param limit how many results the page has at most, 1 to 100
 * @param cursor empty for the first page, else the {@link SearchPage#next} of the page before
 */
public record SearchRequest(
    Query query, Ranker ranker, Searcher searcher, int limit, Optional<String> cursor) {

  /** Refuses a limit out of range by IllegalArgumentException. */
  public SearchRequest {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(ranker, "ranker");
    Objects.requireNonNull(searcher, "searcher");
    Objects.requireNonNull(cursor, "cursor");
    if (limit < 1 || limit > 100) {
      throw new IllegalArgumentException("a page has 1 to 100 results, not " + limit);
    }
  }
}

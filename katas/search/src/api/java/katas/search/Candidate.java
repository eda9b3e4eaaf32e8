package katas.search;

import java.util.Map;
import java.util.Objects;

/**
 * A document that a query has found.
 *
 * @param document the document, with its clicks
 * @param length how many tokens its title and body have together, stop words not counted
 * @param termFrequencies for every term of the query how often it is in title and body, 0 for none
 */
public record Candidate(Document document, int length, Map<String, Integer> termFrequencies) {

  /** Copies the map. */
  public Candidate {
    Objects.requireNonNull(document, "document");
    termFrequencies = Map.copyOf(termFrequencies);
  }
}

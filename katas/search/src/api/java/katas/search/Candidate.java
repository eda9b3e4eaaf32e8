package katas.search;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A document that a query has found.
 *
 * @param document the document, with its clicks
 * @param length how many tokens its title and body have together, stop words not counted
 * @param termFrequencies for every term of the query how often it is in title and body, 0 for none
 */
public record Candidate(Document document, int length, SortedMap<String, Integer> termFrequencies) {

  /** Copies the map. */
  public Candidate {
    Objects.requireNonNull(document, "document");
    termFrequencies = Collections.unmodifiableSortedMap(new TreeMap<>(termFrequencies));
  }
}

package katas.search;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a ranker may know of all documents together, at the moment of the search.
 *
 * @param documents how many there are
 * @param averageLength how many tokens they have on average, stop words not counted
 * @param documentFrequencies for every term of the query in how many documents it is, 0 for none
 */
public record Corpus(
    int documents, double averageLength, SortedMap<String, Integer> documentFrequencies) {

  /** Copies the map. */
  public Corpus {
    documentFrequencies = Collections.unmodifiableSortedMap(new TreeMap<>(documentFrequencies));
  }
}

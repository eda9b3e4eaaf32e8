package katas.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms that are found though they are typed wrong. What they become when letters are left out
 * names candidates.
 */
public final class FuzzyDictionary implements FuzzyLookup {
  private static final int MOST_ERRORS = 2;

  private final boolean swaps;
  private final SearchConfig config;
  private final Map<String, Long> frequencies = new HashMap<>();
  private final DeleteIndex deletes = new DeleteIndex();

  /** Starts empty; counts errors as {@code metric} says, and AUTO as {@code config} says. */
  public FuzzyDictionary(Metric metric, SearchConfig config) {
    this.swaps = metric == Metric.DAMERAU;
    this.config = config;
  }

  @Override
  public void put(String term, long frequency) {
    if (term.isEmpty() || frequency < 1) {
      throw new IllegalArgumentException("a term has letters, and a frequency is at least 1");
    }
    if (frequencies.put(term, frequency) == null) {
      deletes.add(term);
    }
  }

  @Override
  public boolean remove(String term) {
    if (term.isEmpty()) {
      throw new IllegalArgumentException("a term has letters");
    }
    boolean existed = frequencies.remove(term) != null;
    if (existed) {
      deletes.remove(term);
    }
    return existed;
  }

  @Override
  public FuzzyMatches lookup(String word) {
    int letters = word.codePointCount(0, word.length());
    if (letters < config.exactBelow()) {
      return lookup(word, 0);
    }
    return lookup(word, letters > config.twoErrorsAbove() ? MOST_ERRORS : 1);
  }

  @Override
  public FuzzyMatches lookup(String word, int distance) {
    if (distance < 0 || distance > MOST_ERRORS) {
      throw new IllegalArgumentException("a distance is 0 to 2, not " + distance);
    }
    Candidates candidates = deletes.candidates(word, distance, swaps);
    List<FuzzyMatch> matches = new ArrayList<>();
    for (String term : candidates.terms()) {
      int errors = ErrorRows.between(word, term, distance, swaps);
      Long frequency = frequencies.get(term);
      if (errors <= distance && frequency != null) {
        matches.add(new FuzzyMatch(term, errors, frequency));
      }
    }
    matches.sort(FuzzyMatch.BEST_FIRST);
    return new FuzzyMatches(matches, candidates.visited());
  }
}

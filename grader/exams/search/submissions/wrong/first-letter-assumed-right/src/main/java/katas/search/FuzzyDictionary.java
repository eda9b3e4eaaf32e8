// Only terms with the same first letter are looked at.
package katas.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Terms that are found though they are typed wrong. The terms lie in order, so those with a common
 * beginning lie together, and as soon as a beginning has too many errors all of them are skipped.
 */
public final class FuzzyDictionary implements FuzzyLookup {
  private static final int MOST_ERRORS = 2;

  private final boolean swaps;
  private final SearchConfig config;
  private final NavigableMap<String, Long> terms = new TreeMap<>();

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
    terms.put(term, frequency);
  }

  @Override
  public boolean remove(String term) {
    if (term.isEmpty()) {
      throw new IllegalArgumentException("a term has letters");
    }
    return terms.remove(term) != null;
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
    int[] letters = word.codePoints().toArray();
    ErrorRows rows = new ErrorRows(letters, distance, swaps, letters.length + distance + 3);
    List<FuzzyMatch> matches = new ArrayList<>();
    int[] before = {};
    int known = 0; // rows of so many letters of the term before are written
    long visited = 0;
    int first = letters.length == 0 ? 0 : letters[0];
    Map.@Nullable Entry<String, Long> entry = terms.ceilingEntry(Character.toString(first));
    while (entry != null && (first == 0 || entry.getKey().codePointAt(0) == first)) { // BUG: a typo
      visited++;
      int[] term = entry.getKey().codePoints().toArray();
      known = Math.min(known, commonBeginning(before, term));
      boolean alive = true;
      while (alive && known < term.length) {
        alive = rows.push(term, ++known);
      }
      if (alive && rows.distance(known) <= distance) {
        matches.add(new FuzzyMatch(entry.getKey(), rows.distance(known), entry.getValue()));
      }
      before = term;
      entry = terms.higherEntry(alive ? entry.getKey() : lastWith(term, known));
    }
    matches.sort(FuzzyMatch.BEST_FIRST);
    return new FuzzyMatches(matches, visited);
  }

  private static int commonBeginning(int[] left, int[] right) {
    int mismatch = Arrays.mismatch(left, right);
    return mismatch < 0 ? left.length : mismatch;
  }

  /** No term that has these first letters lies behind this text, but for noncharacters. */
  private static String lastWith(int[] term, int letters) {
    return new String(term, 0, letters) + Character.MAX_VALUE;
  }
}

package katas.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Terms by their pairs of neighbouring letters, and by their length.
 *
 * <p>An error destroys at most two pairs of a term, one that swaps neighbours three. So a term of n
 * letters within d errors keeps at least n - 1 - 3d of its pairs, each counted as often as it
 * occurs: aaaa has the pair aa three times. Terms that may keep none are found by length alone.
 */
final class PairIndex {
  private static final int PAIRS_AN_ERROR = 3;

  /** For every length, for every pair, the terms that have it and how often. */
  private final Map<Integer, Map<Long, Map<String, Integer>>> byLength = new TreeMap<>();

  private final Map<Integer, Set<String>> terms = new HashMap<>();

  void add(String term) {
    int length = term.codePointCount(0, term.length());
    terms.computeIfAbsent(length, it -> new LinkedHashSet<>()).add(term);
    Map<Long, Map<String, Integer>> lists = byLength.computeIfAbsent(length, it -> new HashMap<>());
    pairs(term)
        .forEach(
            (pair, count) -> lists.computeIfAbsent(pair, it -> new HashMap<>()).put(term, count));
  }

  void remove(String term) {
    int length = term.codePointCount(0, term.length());
    terms.getOrDefault(length, Set.of()).remove(term);
    Map<Long, Map<String, Integer>> lists = byLength.getOrDefault(length, Map.of());
    pairs(term).keySet().forEach(pair -> lists.getOrDefault(pair, Map.of()).remove(term));
  }

  Candidates candidates(String word, int limit, boolean swaps) {
    int letters = word.codePointCount(0, word.length());
    Map<Long, Integer> wanted = pairs(word);
    List<String> found = new ArrayList<>();
    long visited = 1;
    for (int length = Math.max(1, letters - limit); length <= letters + limit; length++) {
      int lost = limit * (swaps ? PAIRS_AN_ERROR : PAIRS_AN_ERROR - 1);
      int needed = Math.max(letters, length) - 1 - lost;
      if (needed <= 0) {
        Set<String> all = terms.getOrDefault(length, Set.of());
        found.addAll(all);
        visited += all.size();
        continue;
      }
      Map<String, Integer> shared = new HashMap<>();
      visited += countShared(byLength.getOrDefault(length, Map.of()), wanted, shared);
      shared.forEach(
          (term, count) -> {
            if (count >= needed) {
              found.add(term);
            }
          });
    }
    return new Candidates(found, visited + found.size());
  }

  private static long countShared(
      Map<Long, Map<String, Integer>> lists,
      Map<Long, Integer> wanted,
      Map<String, Integer> shared) {
    long visited = 0;
    for (Map.Entry<Long, Integer> pair : wanted.entrySet()) {
      Map<String, Integer> list = lists.getOrDefault(pair.getKey(), Map.of());
      visited += list.size();
      list.forEach(
          (term, count) -> shared.merge(term, Math.min(count, pair.getValue()), Integer::sum));
    }
    return visited;
  }

  /** How often each pair of neighbouring letters occurs. */
  private static Map<Long, Integer> pairs(String term) {
    int[] letters = term.codePoints().toArray();
    Map<Long, Integer> pairs = new HashMap<>();
    for (int place = 1; place < letters.length; place++) {
      pairs.merge(((long) letters[place - 1] << Integer.SIZE) + letters[place], 1, Integer::sum);
    }
    return pairs;
  }
}

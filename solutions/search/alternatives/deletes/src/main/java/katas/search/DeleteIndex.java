package katas.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Terms by all that they become when up to two of their letters are left out (SymSpell, Garbe
 * 2012).
 *
 * <p>A letter too many, too few, another one, or two that changed places: each becomes the same
 * word on both sides when at most one letter is left out on each. So words within d errors have a
 * word in common among those with up to d letters left out. A term of n letters has n * n / 2 such
 * words; only the first letters are used of a long one, which finds a few terms too many and never
 * too few.
 */
final class DeleteIndex {
  private static final int MOST_ERRORS = 2;
  private static final int PREFIX = 7;

  private final Map<String, List<String>> termsByRest = new HashMap<>();

  void add(String term) {
    for (String rest : rests(term, MOST_ERRORS)) {
      termsByRest.merge(rest, List.of(term), DeleteIndex::joined);
    }
  }

  void remove(String term) {
    for (String rest : rests(term, MOST_ERRORS)) {
      termsByRest.computeIfPresent(rest, (key, terms) -> without(terms, term));
    }
  }

  private static List<String> joined(List<String> left, List<String> right) {
    return Stream.concat(left.stream(), right.stream()).toList();
  }

  private static @Nullable List<String> without(List<String> terms, String term) {
    List<String> others = terms.stream().filter(it -> !it.equals(term)).toList();
    return others.isEmpty() ? null : others;
  }

  /** How neighbours that changed places count makes no difference here. */
  Candidates candidates(String word, int limit, boolean swaps) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> rests = rests(word, limit);
    rests.forEach(rest -> found.addAll(termsByRest.getOrDefault(rest, List.of())));
    return new Candidates(found, rests.size() + found.size());
  }

  private static Set<String> rests(String word, int errors) {
    int letters = Math.min(PREFIX, word.codePointCount(0, word.length()));
    Set<String> rests = new HashSet<>();
    rests.add(word.substring(0, word.offsetByCodePoints(0, letters)));
    Set<String> last = rests;
    for (int error = 0; error < errors; error++) {
      Set<String> shorter = new HashSet<>();
      for (String rest : last) {
        leaveOutOne(rest, shorter);
      }
      rests = union(rests, shorter);
      last = shorter;
    }
    return rests;
  }

  private static Set<String> union(Set<String> left, Set<String> right) {
    Set<String> all = new HashSet<>(left);
    all.addAll(right);
    return all;
  }

  private static void leaveOutOne(String word, Set<String> shorter) {
    for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
      int next = at + Character.charCount(word.codePointAt(at));
      shorter.add(word.substring(0, at) + word.substring(next));
    }
  }
}

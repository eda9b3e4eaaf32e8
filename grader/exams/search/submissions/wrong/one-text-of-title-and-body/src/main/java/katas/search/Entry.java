// The body goes on where the title ends, so a phrase may begin in the one and end in the other.
package katas.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A document with its words, taken apart before anything is locked. Never changes.
 *
 * @param length how many tokens it has
 * @param places for each of its terms where it stands, in order
 */
record Entry(Document document, int length, Map<String, int[]> places) {
  private static final int[] NOWHERE = {};

  static Entry of(Document document, Analyzer analyzer) {
    List<Token> title = List.copyOf(analyzer.analyze(document.title()));
    List<Token> body = List.copyOf(analyzer.analyze(document.body()));
    Map<String, int[]> places = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    title.forEach(token -> place(places, counts, token, 0));
    int end = title.isEmpty() ? 0 : title.get(title.size() - 1).position() + 1;
    body.forEach(token -> place(places, counts, token, end)); // BUG: next to the title's last word
    places.replaceAll((term, all) -> Arrays.copyOf(all, counts.getOrDefault(term, 0)));
    return new Entry(document, title.size() + body.size(), places);
  }

  private static void place(
      Map<String, int[]> places, Map<String, Integer> counts, Token token, int offset) {
    int count = counts.merge(token.term(), 1, Integer::sum);
    int[] all = places.getOrDefault(token.term(), NOWHERE);
    if (count > all.length) {
      all = Arrays.copyOf(all, Math.max(1, 2 * all.length));
      places.put(token.term(), all);
    }
    all[count - 1] = token.position() + offset;
  }

  Entry withClick() {
    return new Entry(document.withClicks(document.clicks() + 1), length, places);
  }

  boolean has(String term) {
    return places.containsKey(term);
  }

  int count(String term) {
    return places.getOrDefault(term, NOWHERE).length;
  }

  /** Whether the tokens stand somewhere at the distances that they have from each other. */
  boolean hasPhrase(List<Token> tokens) {
    Token first = tokens.get(0);
    for (int start : places.getOrDefault(first.term(), NOWHERE)) {
      if (tokens.stream()
          .allMatch(it -> isAt(it.term(), start - first.position() + it.position()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(String term, int position) {
    return Arrays.binarySearch(places.getOrDefault(term, NOWHERE), position) >= 0;
  }
}

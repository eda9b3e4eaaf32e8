package exam.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.search.Damerau;
import katas.search.EditDistance;
import katas.search.FuzzyDictionary;
import katas.search.FuzzyLookup;
import katas.search.FuzzyMatch;
import katas.search.FuzzyMatches;
import katas.search.Levenshtein;
import katas.search.Metric;
import katas.search.SearchConfig;
import org.junit.jupiter.api.Test;

/** Deep dive, typing: errors. */
class Level3FuzzyHiddenTest {

  @Test
  @Points(2)
  @Hint("Compare with the definition on short words; the limit changes nothing below it.")
  void r3_4_levenshtein_against_the_definition() {
    againstDefinition("rule 3.4", new Levenshtein(), false);

    Expect.equal("rule 3.4: ab to ba", new Levenshtein().between("ab", "ba", 9), 2);
    Expect.equal(
        "rule 3.4: a great limit", new Levenshtein().between("abc", "", Integer.MAX_VALUE), 3);
    Expect.refused(
        "rule 3.4: a limit below 0",
        IllegalArgumentException.class,
        () -> new Levenshtein().between("a", "b", -1));
  }

  @Test
  @Points(2)
  @Hint("Two neighbours may change places, and then neither of them is touched again.")
  void r3_5_damerau_against_the_definition() {
    againstDefinition("rule 3.5", new Damerau(), true);

    Expect.equal("rule 3.5: ca to abc", new Damerau().between("ca", "abc", 9), 3);
  }

  @Test
  @Points(2)
  @Hint("Count shared pieces as often as they occur, and look beyond the first letter.")
  void r3_6_lookup_against_every_term() {
    long seed = 3;
    Random random = new Random(seed);
    for (Metric metric : Metric.values()) {
      Map<String, Long> all = new TreeMap<>();
      FuzzyLookup dictionary = new FuzzyDictionary(metric, SearchConfig.defaults());
      for (int term = 0; term < 600; term++) {
        String word = word(random, 1 + random.nextInt(7));
        all.put(word, 1L + term % 5);
        dictionary.put(word, 1L + term % 5);
      }
      for (int query = 0; query < 200; query++) {
        String word = word(random, random.nextInt(8));
        int distance = query % 3;
        Expect.equal(
            "rule 3.6: seed " + seed + ", " + metric + ", " + distance + " from '" + word + "'",
            dictionary.lookup(word, distance).matches(),
            expected(all, word, distance, metric == Metric.DAMERAU));
      }
    }
  }

  @Test
  @Points(1)
  @Hint("A term has one frequency, the last; a removed one has none.")
  void r3_6_terms_change_and_go() {
    FuzzyLookup dictionary = dictionary(Metric.DAMERAU, "receive", "deceive", "relieve");
    dictionary.put("deceive", 9);
    dictionary.put("relieve", 5);
    dictionary.put("relieve", 2);

    FuzzyMatches before = dictionary.lookup("eceive", 1);
    boolean first = dictionary.remove("deceive");
    boolean second = dictionary.remove("deceive");
    FuzzyMatches after = dictionary.lookup("recieve", 2);
    dictionary.put("deceive", 1);

    Expect.equal("rule 3.6: eceive", terms(before), List.of("deceive", "receive"));
    Expect.equal("rule 3.6: deceive was there", first, true);
    Expect.equal("rule 3.6: and is gone", second, false);
    Expect.equal(
        "rule 3.6: recieve",
        after.matches(),
        List.of(new FuzzyMatch("relieve", 1, 2), new FuzzyMatch("receive", 1, 1)));
    Expect.equal(
        "rule 3.6: deceive is back",
        dictionary.lookup("deceive", 0).matches(),
        List.of(new FuzzyMatch("deceive", 0, 1)));
  }

  @Test
  @Points(2)
  @Hint("The length of what was typed counts, and the numbers are configured.")
  void r3_7_auto_by_length() {
    FuzzyLookup dictionary =
        dictionary(Metric.LEVENSHTEIN, "at", "cat", "cats", "catalog", "mouse", "mousse", "grouse");

    Expect.equal("rule 3.7: at", terms(dictionary.lookup("at")), List.of("at"));
    Expect.equal("rule 3.7: bat", terms(dictionary.lookup("bat")), List.of("at", "cat"));
    Expect.equal("rule 3.7: house", terms(dictionary.lookup("house")), List.of("mouse"));
    Expect.equal(
        "rule 3.7: housse", terms(dictionary.lookup("housse")), List.of("mousse", "mouse"));
    SearchConfig strict =
        new SearchConfig(SearchConfig.defaults().stopWords(), 64, 1.2, 0.75, 0.85, 10, 6, 6);
    FuzzyLookup other = new FuzzyDictionary(Metric.LEVENSHTEIN, strict);
    other.put("mouse", 1);
    Expect.equal(
        "rule 3.7: house, when 6 letters are asked", terms(other.lookup("house")), List.of());
  }

  @Test
  @Points(3)
  @Hint("Print the words that are not found, and look for what they have in common.")
  void r3_8_well_known_misspellings() {
    FuzzyLookup dictionary = new FuzzyDictionary(Metric.DAMERAU, SearchConfig.defaults());
    Misspellings.words().forEach(word -> dictionary.put(word, 1));
    Map<String, String> rightByWrong = Misspellings.rightByWrong();

    List<String> missed = new ArrayList<>();
    rightByWrong.forEach(
        (wrong, right) -> {
          List<String> found = terms(dictionary.lookup(wrong));
          if (!found.subList(0, Math.min(5, found.size())).contains(right)) {
            missed.add(wrong + " for " + right);
          }
        });

    Expect.that(
        "rule 3.8: at least 9 of 10 misspellings find the right word",
        missed.size() * 10 <= rightByWrong.size(),
        missed.size() + " of " + rightByWrong.size() + " do not: " + missed);
  }

  private static FuzzyLookup dictionary(Metric metric, String... terms) {
    FuzzyLookup dictionary = new FuzzyDictionary(metric, SearchConfig.defaults());
    for (String term : terms) {
      dictionary.put(term, 1);
    }
    return dictionary;
  }

  private static List<String> terms(FuzzyMatches matches) {
    return matches.matches().stream().map(FuzzyMatch::term).toList();
  }

  private static void againstDefinition(String rule, EditDistance distance, boolean swaps) {
    long seed = 5;
    Random random = new Random(seed);
    for (int pair = 0; pair < 2_000; pair++) {
      String left = word(random, random.nextInt(7));
      String right = word(random, random.nextInt(7));
      int limit = random.nextInt(8);
      int exact = Definition.errors(left, right, swaps);
      Expect.equal(
          rule + ": seed " + seed + ", '" + left + "' to '" + right + "', limit " + limit,
          distance.between(left, right, limit),
          Math.min(exact, limit + 1));
    }
  }

  private static String word(Random random, int letters) {
    StringBuilder word = new StringBuilder();
    for (int letter = 0; letter < letters; letter++) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  private static List<FuzzyMatch> expected(
      Map<String, Long> all, String word, int distance, boolean swaps) {
    List<FuzzyMatch> matches = new ArrayList<>();
    all.forEach(
        (term, frequency) -> {
          int errors = Definition.errors(word, term, swaps);
          if (errors <= distance) {
            matches.add(new FuzzyMatch(term, errors, frequency));
          }
        });
    matches.sort(FuzzyMatch.BEST_FIRST);
    return matches;
  }
}

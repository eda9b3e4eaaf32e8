package exam.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.search.Damerau;
import katas.search.FuzzyDictionary;
import katas.search.FuzzyLookup;
import katas.search.FuzzyMatch;
import katas.search.Levenshtein;
import katas.search.Library;
import katas.search.Metric;
import katas.search.PhraseSuggester;
import katas.search.SearchConfig;
import katas.search.Suggester;
import katas.search.Suggestion;
import katas.search.TextAnalyzer;
import org.junit.jupiter.api.Test;

/** Deep dive, typing: suggestions. */
class Level3HiddenTest {

  @Test
  @Points(2)
  @Hint("Analyze what was typed like a phrase, but keep the space at its end.")
  void r3_1_prefixes_of_several_words() {
    SearchConfig config = withoutStopWords();
    Suggester suggester = new PhraseSuggester(new TextAnalyzer(config), 3);
    for (String phrase :
        List.of("App Store", "apple", "The Who", "app-studio", "áppendix", "zoo")) {
      suggester.add(phrase, 1);
    }
    suggester.add("zoo", 1);

    Expect.equal("rule 3.1: App S", best(suggester, "App S"), List.of("app store", "app studio"));
    Expect.equal("rule 3.1: 'app '", best(suggester, "app "), List.of("app store", "app studio"));
    Expect.equal(
        "rule 3.1: app, of equal weights the lower phrase",
        best(suggester, "app"),
        List.of("app store", "app studio", "appendix"));
    Expect.equal("rule 3.1: the w", best(suggester, "the w"), List.of("the who"));
    Expect.equal("rule 3.1: store", best(suggester, "store"), List.of());
    Expect.equal(
        "rule 3.1: nothing typed yet",
        best(suggester, " "),
        List.of("zoo", "app store", "app studio"));
  }

  @Test
  @Points(1)
  @Hint("Who was not among the best may be now: where do you find it?")
  void r3_2_a_weight_that_falls_lets_the_next_come_up() {
    Suggester suggester = new PhraseSuggester(Library::split, 2);
    suggester.add("ab", 9);
    suggester.add("ac", 8);
    suggester.add("ad", 7);
    suggester.add("a", 6);

    suggester.add("ab", -8);
    List<Suggestion> fallen = suggester.suggest("a").best();
    suggester.add("ac", -8);
    List<Suggestion> gone = suggester.suggest("a").best();
    suggester.add("ac", 6);

    Expect.equal(
        "rule 3.2: ab has 1", fallen, List.of(new Suggestion("ac", 8), new Suggestion("ad", 7)));
    Expect.equal(
        "rule 3.2: ac has 0", gone, List.of(new Suggestion("ad", 7), new Suggestion("a", 6)));
    Expect.equal("rule 3.2: ac begins at 0 again", best(suggester, "ac"), List.of("ac"));
    Expect.equal("rule 3.2: and has 6", best(suggester, "a"), List.of("ad", "a"));
  }

  @Test
  @Points(1)
  @Hint("A phrase may stand in the list of every prefix of it.")
  void r3_2_a_removed_phrase_is_never_shown() {
    Suggester suggester = suggester();
    suggester.add("apple", 5);
    suggester.add("apple pie", 4);

    boolean first = suggester.remove("apple");
    boolean second = suggester.remove("apple");
    suggester.add("plum", -3);

    Expect.equal("rule 3.2: apple was there", first, true);
    Expect.equal("rule 3.2: and is gone", second, false);
    for (String prefix : List.of("", "a", "app", "apple")) {
      Expect.equal(
          "rule 3.2: after '" + prefix + "'", best(suggester, prefix), List.of("apple pie"));
    }
  }

  @Test
  @Points(1)
  @Hint("Compare with a list of all phrases that is sorted each time.")
  void r3_2_two_thousand_changes_of_weight() {
    long seed = 7;
    Random random = new Random(seed);
    Suggester suggester = new PhraseSuggester(Library::split, 4);
    Map<String, Long> weights = new TreeMap<>();

    for (int step = 0; step < 2_000; step++) {
      String phrase = word(random, 1 + random.nextInt(4));
      long weight = random.nextInt(21) - 10;
      suggester.add(phrase, weight);
      weights.merge(phrase, Math.max(0, weight), (old, it) -> Math.max(0, old + weight));
      String prefix = word(random, random.nextInt(3));
      Expect.equal(
          "rule 3.2: seed " + seed + ", step " + step + ", after '" + prefix + "'",
          suggester.suggest(prefix).best(),
          expected(weights, prefix, 4));
    }
  }

  @Test
  @Points(2)
  @Hint("A String has chars; a letter may take two of them.")
  void r3_3_an_emoji_is_one_letter() {
    SearchConfig config = withoutStopWords();
    Suggester suggester = new PhraseSuggester(new TextAnalyzer(config), 10);
    suggester.add("CAFÉ 𐐀𐐁", 1);
    suggester.add("cafe 𐐀𐐂", 1);

    List<String> accents = best(suggester, "Cafe\u0301 𐐀");
    List<String> letters = best(suggester, "café 𐐀𐐁");
    int one = new Levenshtein().between("a😀", "a😁b", 5);
    int pair = new Damerau().between("😀😁", "😁😀", 5);
    FuzzyLookup dictionary = new FuzzyDictionary(Metric.LEVENSHTEIN, SearchConfig.defaults());
    dictionary.put("😀😁", 1);
    dictionary.put("😀x", 1);
    dictionary.put("😀", 1);

    Expect.equal("rule 3.3: Café 𐐀", accents, List.of("cafe 𐐨𐐩", "cafe 𐐨𐐪"));
    Expect.equal("rule 3.3: café 𐐀𐐁", letters, List.of("cafe 𐐨𐐩"));
    Expect.equal("rule 3.3: a😀 to a😁b", one, 2);
    Expect.equal("rule 3.3: 😀😁 to 😁😀", pair, 1);
    Expect.equal(
        "rule 3.3: two emojis are below 3 letters", dictionary.lookup("😀y").matches(), List.of());
    Expect.equal(
        "rule 3.3: one error from 😁",
        dictionary.lookup("😁", 1).matches(),
        List.of(new FuzzyMatch("😀", 1, 1), new FuzzyMatch("😀😁", 1, 1)));
  }

  private static Suggester suggester() {
    return new PhraseSuggester(Library::split, 10);
  }

  private static List<String> best(Suggester suggester, String prefix) {
    return suggester.suggest(prefix).best().stream().map(Suggestion::phrase).toList();
  }

  private static SearchConfig withoutStopWords() {
    return new SearchConfig(Set.of(), 64, 1.2, 0.75, 0.85, 10, 3, 5);
  }

  private static String word(Random random, int letters) {
    StringBuilder word = new StringBuilder();
    for (int letter = 0; letter < letters; letter++) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  private static List<Suggestion> expected(Map<String, Long> weights, String prefix, int size) {
    List<Suggestion> all = new ArrayList<>();
    weights.forEach(
        (phrase, weight) -> {
          if (weight > 0 && phrase.startsWith(prefix)) {
            all.add(new Suggestion(phrase, weight));
          }
        });
    all.sort(Suggestion.BEST_FIRST);
    return all.subList(0, Math.min(size, all.size()));
  }
}

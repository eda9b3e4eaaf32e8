package katas.search;

import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive, typing: half a phrase, and half of it wrong. */
class Level3Test {

  @Test
  @Points(1)
  @Hint("A prefix is where a phrase begins, not where a word does.")
  void r3_1_the_best_that_begin_with_the_prefix() {
    Suggester suggester = suggester();
    suggester.add("apple", 5);
    suggester.add("app store", 7);
    suggester.add("application", 5);
    suggester.add("pineapple", 9);

    List<String> best = best(suggester, "app");

    Expect.equal(
        "rule 3.1: what begins with app, the most wanted first",
        best,
        List.of("app store", "apple", "application"));
  }

  @Test
  @Points(1)
  @Hint("Every prefix of the phrase has its own list of the best.")
  void r3_2_a_weight_that_rises_shows_at_once() {
    Suggester suggester = suggester();
    suggester.add("apple", 5);
    suggester.add("apricot", 6);

    suggester.add("apple", 2);

    Expect.equal("rule 3.2: after ap", best(suggester, "ap"), List.of("apple", "apricot"));
    Expect.equal("rule 3.2: after nothing", best(suggester, ""), List.of("apple", "apricot"));
  }

  @Test
  @Points(1)
  @Hint("Fill a table: each cell depends on three neighbours.")
  void r3_4_kitten_and_sitting() {
    EditDistance distance = new Levenshtein();

    Expect.equal("rule 3.4: kitten to sitting", distance.between("kitten", "sitting", 5), 3);
    Expect.equal("rule 3.4: the same with limit 1", distance.between("kitten", "sitting", 1), 2);
    Expect.equal("rule 3.4: nothing to abc", distance.between("", "abc", 5), 3);
    Expect.equal("rule 3.4: a word to itself", distance.between("red", "red", 0), 0);
  }

  @Test
  @Points(1)
  @Hint("One more neighbour in the table: two up and two to the left.")
  void r3_5_neighbours_change_places() {
    EditDistance distance = new Damerau();

    Expect.equal("rule 3.5: ab to ba", distance.between("ab", "ba", 5), 1);
    Expect.equal("rule 3.5: recieve to receive", distance.between("recieve", "receive", 2), 1);
    Expect.equal("rule 3.5: kitten to sitting", distance.between("kitten", "sitting", 5), 3);
  }

  @Test
  @Points(1)
  @Hint("Whatever finds candidates may find too many, but never too few.")
  void r3_6_terms_within_the_distance() {
    FuzzyLookup dictionary = dictionary(Metric.LEVENSHTEIN, "apple", "ape", "maple", "orange");

    List<String> found = terms(dictionary.lookup("aple", 1));

    Expect.equal("rule 3.6: one error from aple", found, List.of("ape", "apple", "maple"));
  }

  @Test
  @Points(1)
  @Hint("How many errors a word may have depends on its length.")
  void r3_7_aple_finds_apple() {
    FuzzyLookup dictionary = dictionary(Metric.DAMERAU, "apple", "maples", "cat", "bananas");

    Expect.equal("rule 3.7: aple", terms(dictionary.lookup("aple")), List.of("apple"));
    Expect.equal("rule 3.7: at", terms(dictionary.lookup("at")), List.of());
    Expect.equal("rule 3.7: banaan", terms(dictionary.lookup("banaan")), List.of("bananas"));
  }

  private static Suggester suggester() {
    return new PhraseSuggester(Library::split, 10);
  }

  private static List<String> best(Suggester suggester, String prefix) {
    return suggester.suggest(prefix).best().stream().map(Suggestion::phrase).toList();
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
}

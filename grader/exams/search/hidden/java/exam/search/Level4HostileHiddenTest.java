package exam.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.search.Damerau;
import katas.search.FuzzyDictionary;
import katas.search.FuzzyLookup;
import katas.search.FuzzyMatch;
import katas.search.Library;
import katas.search.Metric;
import katas.search.PhraseSuggester;
import katas.search.Query;
import katas.search.SearchConfig;
import katas.search.Suggester;
import katas.search.Suggestion;
import org.junit.jupiter.api.Test;

/** Hostile input: what nobody types, and somebody sends. */
class Level4HostileHiddenTest {

  @Test
  @Points(2)
  @Hint("Whatever grows with the text twice over, or calls itself for each word, will not do.")
  void r4_6_hostile_texts_and_queries() {
    Library library =
        Library.usual()
            .with("1", "long " + "x".repeat(1_000_000) + " word")
            .with("2", "e" + "\u0301".repeat(10_000) + " accents")
            .with("3", "half \ud83d of a pair \ude00 here")
            .with("4", "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd")
            .with("5", words(10_000));

    Expect.equal("rule 4.6: around a long word", library.words("long word"), List.of("1"));
    Expect.equal("rule 4.6: a letter with accents", library.words("e accents"), List.of("2"));
    Expect.equal("rule 4.6: around half a pair", library.words("half pair here"), List.of("3"));
    Expect.equal(
        "rule 4.6: from right to left", library.words("\u05e2\u05d5\u05dc\u05dd"), List.of("4"));
    Expect.equal("rule 4.6: 10,000 words", library.words(words(10_000)), List.of("5"));
    Expect.equal("rule 4.6: a phrase of them", library.phrase(words(10_000)), List.of("5"));
    List<Query> parts =
        IntStream.range(0, 10_000)
            .mapToObj(number -> (Query) new Query.Words("w" + number + " long"))
            .toList();
    Expect.equal("rule 4.6: none of 10,000", library.find(new Query.Or(parts)), List.of());
    Query nested = new Query.Words("long");
    for (int depth = 0; depth < 100; depth++) {
      nested = new Query.And(List.of(nested));
    }
    Expect.equal("rule 4.6: nested 100 deep", library.find(nested), List.of("1"));
  }

  @Test
  @Points(1)
  @Hint("A walk that calls itself for each letter ends at the bottom of the stack.")
  void r4_6_hostile_typing() {
    Suggester suggester = new PhraseSuggester(Library::split, 10);
    String letters = "ab".repeat(25_000);
    FuzzyLookup dictionary = new FuzzyDictionary(Metric.DAMERAU, SearchConfig.defaults());

    suggester.add(letters, 1);
    suggester.add(letters + "c", 2);
    suggester.add("a\ud83d", 3);
    dictionary.put(letters, 1);
    dictionary.put("\ud83d", 1);

    Expect.equal(
        "rule 4.6: after 49,999 letters",
        suggester.suggest(letters.substring(0, 49_999)).best(),
        List.of(new Suggestion(letters + "c", 2), new Suggestion(letters, 1)));
    Expect.equal(
        "rule 4.6: half a pair is suggested",
        suggester.suggest("a\ud83d").best(),
        List.of(new Suggestion("a\ud83d", 3)));
    Expect.equal(
        "rule 4.6: 50,000 letters, two too many",
        dictionary.lookup(letters + "ab", 2).matches(),
        List.of(new FuzzyMatch(letters, 2, 1)));
    Expect.equal(
        "rule 4.6: half a pair and nothing",
        dictionary.lookup("", 1).matches(),
        List.of(new FuzzyMatch("\ud83d", 1, 1)));
    Expect.equal(
        "rule 4.6: 50,000 letters, one error", new Damerau().between(letters, "b" + letters, 2), 1);
  }

  private static String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> "w" + number)
        .collect(Collectors.joining(" "));
  }
}

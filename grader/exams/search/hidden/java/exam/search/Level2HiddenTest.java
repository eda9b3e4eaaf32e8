package exam.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.search.Bm25;
import katas.search.Document;
import katas.search.Hit;
import katas.search.InvertedIndex;
import katas.search.Library;
import katas.search.Query;
import katas.search.Ranker;
import katas.search.SearchIndex;
import katas.search.SearchRequest;
import katas.search.Searcher;
import katas.search.SignalScore;
import katas.search.TfIdf;
import org.junit.jupiter.api.Test;

/** Deep dive, ranking: scores and their order. */
class Level2HiddenTest {

  @Test
  @Points(1)
  @Hint("A word twice in the query is one term; a word that the document lacks adds nothing.")
  void r2_1_several_words_and_repeated_ones() {
    Library library = Library.ofTheBrief();
    Query query = new Query.Or(List.of(new Query.Words("red red"), new Query.Words("wine plum")));

    List<Hit> hits = library.page(query, new TfIdf(), 10, Optional.empty()).hits();

    near(
        "rule 2.1: red and wine of document 3",
        hits.get(0).score(),
        2.0 / 3 * Math.log(2.5) + 1.0 / 3 * Math.log(4));
    near("rule 2.1: red of document 1", hits.get(1).score(), 0.5 * Math.log(2.5));
  }

  @Test
  @Points(1)
  @Hint("With the 1 inside the logarithm no idf is below 0.")
  void r2_2_a_word_in_every_document_still_counts() {
    Library library =
        Library.simple().with("1", "red apple").with("2", "red apple red").with("3", "red");

    double two = library.score("red apple", new Bm25(1.2, 0.75), "2");

    double red = Math.log(1 + 0.5 / 3.5) * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 2));
    double apple = Math.log(1 + 1.5 / 2.5) * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 3 / 2));
    near("rule 2.2: red and apple in document 2", two, red + apple);
  }

  @Test
  @Points(1)
  @Hint("b says how much length matters, k1 how much repetition; the title has words too.")
  void r2_2_parameters_and_titles() {
    Library library = Library.ofTheBrief();
    library.index().put(new Document("4", "red pie", "a red and long story", "", Library.NOW, 0));

    double flat = library.score("red", new Bm25(2, 0), "4");
    double strict = library.score("red", new Bm25(0.5, 1), "4");

    double rarity = Math.log(1 + 1.5 / 3.5);
    near("rule 2.2: k1 2, b 0", flat, rarity * 2 * 3 / (2 + 2));
    near("rule 2.2: k1 0.5, b 1", strict, rarity * 2 * 1.5 / (2 + 0.5 * 7 / (15.0 / 4)));
  }

  @Test
  @Points(1)
  @Hint("Old documents lose nothing below 0, and tomorrow is not younger than today.")
  void r2_3_age_and_interest() {
    Searcher searcher = new Searcher(Set.of("news"), Library.NOW);

    double yesterday = signal(Library.NOW.minus(Duration.ofHours(47)), "news", searcher);
    double old = signal(Library.NOW.minus(Duration.ofDays(5_000)), "sport", searcher);
    double future = signal(Library.NOW.plus(Duration.ofDays(30)), "", searcher);

    near("rule 2.3: 47 hours are one whole day, and news is of interest", yesterday, 30 + 99 + 50);
    near("rule 2.3: 5,000 days old", old, 30);
    near("rule 2.3: made in 30 days", future, 30 + 100);
  }

  @Test
  @Points(1)
  @Hint("A click changes the document that rankers see.")
  void r2_3_clicks_count() {
    Library library = Library.simple().with("1", "red").with("2", "red");

    boolean known = library.index().click("2") && library.index().click("2");
    boolean unknown = library.index().click("3");

    Expect.equal("rule 2.3: document 2 is known", known, true);
    Expect.equal("rule 2.3: document 3 is not", unknown, false);
    near("rule 2.3: two clicks", library.score("red", new SignalScore(), "2"), 110.02);
    near("rule 2.3: no click", library.score("red", new SignalScore(), "1"), 110);
  }

  @Test
  @Points(1)
  @Hint("Scores that differ in the twelfth digit are not equal; those that do not differ are.")
  void r2_4_full_precision_then_the_id() {
    Map<String, Double> others = Map.of("kiwi", 1 + 1e-12, "lime", -2.5, "date", 1e12);
    Library library = Library.simple();
    for (String id : "plum kiwi fig pear lime apple date cherry".split(" ")) {
      library.with(id, "red");
    }
    Ranker ranker = (it, corpus, who) -> others.getOrDefault(it.document().id(), 1.0);

    List<Hit> hits = library.ranked("red", ranker);

    Expect.equal(
        "rule 2.4: the best first, equals by id",
        hits.stream().map(Hit::id).toList(),
        List.of("date", "kiwi", "apple", "cherry", "fig", "pear", "plum", "lime"));
  }

  @Test
  @Points(1)
  @Hint("Write down whom the ranker is asked about, and with which terms.")
  void r2_4_only_wanted_words_and_found_documents_are_ranked() {
    Library library = Library.ofTheBrief();
    List<String> asked = new ArrayList<>();
    SortedSet<String> terms = new TreeSet<>();
    Ranker spy =
        (candidate, corpus, searcher) -> {
          asked.add(candidate.document().id());
          terms.addAll(candidate.termFrequencies().keySet());
          return 0;
        };

    Query unwanted = new Query.Without(new Query.Words("red"), new Query.Words("wine"));
    library.page(unwanted, spy, 10, Optional.empty());

    Expect.equal("rule 2.4: whom the ranker was asked about", asked, List.of("1"));
    Expect.equal("rule 2.4: the terms it was told", terms, Set.of("red"));
  }

  private static double signal(Instant created, String category, Searcher searcher) {
    SearchIndex index = new InvertedIndex(Library::split, Hit.BEST_FIRST);
    index.put(new Document("1", "red", "red or red", category, created, 0));
    Query query = new Query.Words("red");
    Ranker ranker = new SignalScore();
    return index
        .search(new SearchRequest(query, ranker, searcher, 1, Optional.empty()))
        .hits()
        .get(0)
        .score();
  }

  private static void near(String rule, double actual, double expected) {
    Expect.that(rule + " is " + expected, Math.abs(actual - expected) <= 1e-9, "was " + actual);
  }
}

package katas.search;

import java.util.List;
import java.util.Optional;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races: an index is stopped wherever it asks somebody else. */
class Level4Test {

  @Test
  @Points(1)
  @Hint("When does the old version go, and when does the new one come? Make it one moment.")
  void r4_1_a_search_in_the_middle_of_a_replacement() {
    Exploration.of(OldAndNew::new)
        .thread("index", "A", OldAndNew::replace)
        .thread(
            "index", "B", it -> it.finds("rule 4.1: document 1 is found, old or new", it.either()))
        .check(
            it ->
                Expect.that(
                    "rule 4.1: once it is replaced, no search finds the old version",
                    it.library.words("old").isEmpty(),
                    () -> "'old' finds " + it.library.words("old")))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Copy what was found, let go of the lock, and ask the ranker about the copy.")
  void r4_2_a_ranker_that_uses_the_index() {
    Exploration.of(simulation -> Library.simple().with("1", "red").with("2", "red"))
        .thread("index", "A", Level4Test::searchWithMeddlingRanker)
        .check(
            it ->
                Expect.that(
                    "rule 4.2: what the ranker changed is in the index, so 'red' finds 1 and 3",
                    it.words("red").equals(List.of("1", "3")),
                    () -> "it finds " + it.words("red")))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Put a new list in the place of the old one.")
  void r4_5_a_list_that_was_handed_out_does_not_change() {
    Suggester suggester = new PhraseSuggester(Library::split, 10);
    suggester.add("apple", 3);
    suggester.add("apricot", 2);

    List<Suggestion> handedOut = suggester.suggest("ap").best();
    suggester.add("apricot", 9);
    suggester.remove("apple");

    Expect.equal(
        "rule 4.5: the list as it was",
        handedOut,
        List.of(new Suggestion("apple", 3), new Suggestion("apricot", 2)));
    Expect.equal(
        "rule 4.5: the list as it is",
        suggester.suggest("ap").best(),
        List.of(new Suggestion("apricot", 11)));
  }

  private static void searchWithMeddlingRanker(Library library) {
    Ranker meddler =
        (candidate, corpus, searcher) -> {
          library.index().delete("2");
          library.with("3", "red");
          return corpus.documents();
        };

    SearchPage page = library.page(new Query.Words("red"), meddler, 10, Optional.empty());

    Expect.equal(
        "rule 4.2: two documents, as at the beginning of the search",
        page.hits(),
        List.of(new Hit("1", 2), new Hit("2", 2)));
  }

  /** A document that is about to get other words. */
  private static final class OldAndNew {
    final Library library;
    private final Stops stops;

    OldAndNew(Simulation simulation) {
      stops = new Stops(simulation);
      library = new Library(stops.analyzer(), Hit.BEST_FIRST).with("1", "old same");
    }

    Query either() {
      return new Query.Or(List.of(new Query.Words("old"), new Query.Words("new")));
    }

    void replace() {
      stops.at("puts", "'new same'");
      library.with("1", "new same");
    }

    void finds(String rule, Query query) {
      stops.at("searches", "for old or new");
      List<String> found = library.find(query);
      Expect.that(rule, found.equals(List.of("1")), "the search finds " + found);
    }
  }
}

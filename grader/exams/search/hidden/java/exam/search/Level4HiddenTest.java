package exam.search;

import java.util.List;
import java.util.Map;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.Points;
import katas.search.PhraseSuggester;
import katas.search.Query;
import katas.search.Stops;
import katas.search.Suggester;
import katas.search.Suggestion;
import org.junit.jupiter.api.Test;

/** Races: documents that change while others read and write. */
class Level4HiddenTest {

  @Test
  @Points(3)
  @Hint("Whatever a search finds, it must be able to find with all other words of that version.")
  void r4_1_readers_see_a_document_whole() {
    race(Map.of("1", "old same"))
        .thread("index", "writer", race -> race.put("1", "new fresh same"))
        .thread(
            "index",
            "reader",
            race -> {
              race.finds("rule 4.1: same", new Query.Words("same"), 1);
              race.finds("rule 4.1: old and new", new Query.Words("old new"), 0);
              race.finds("rule 4.1: new, not fresh", without("new", "fresh"), 0);
              race.finds("rule 4.1: fresh, not new", without("fresh", "new"), 0);
            })
        .check(race -> race.isWhole("rule 4.1", "1"))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("Hits, document frequencies and lengths must be read under one and the same lock.")
  void r4_2_a_search_answers_from_one_moment() {
    race(Map.of("1", "word", "2", "word"))
        .thread("index", "reader", Race::searchFromOneMoment)
        .thread("index", "writer", race -> race.put("3", "word more"))
        .check(race -> race.isWhole("rule 4.2", "3"))
        .explore();
    race(Map.of("1", "word", "2", "word again"))
        .thread("index", "reader", Race::searchFromOneMoment)
        .thread("index", "deleter", race -> race.delete("2"))
        .check(race -> race.isWhole("rule 4.2", "2"))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("Whoever is asked while a lock is held keeps everybody waiting who wants it.")
  void r4_2_nobody_waits_for_a_ranker_an_order_or_an_analyzer() {
    race(Map.of("1", "word one", "2", "word two"))
        .thread("index", "searcher", Race::searchFromOneMoment)
        .thread("index", "writer", race -> race.put("2", "word again"))
        .thread(
            "index",
            "visitor",
            race -> {
              race.stops.at("clicks", "document 1");
              race.library.index().click("1");
              race.library.index().get("1");
              race.library.index().documentFrequencies();
              race.delete("1");
            })
        .check(race -> {})
        .exploreStalls();
  }

  @Test
  @Points(2)
  @Hint("Which version is the old one may have changed while yours was analyzed.")
  void r4_3_two_versions_at_once() {
    race(Map.of("1", "plum tart"))
        .thread("index", "A", race -> race.put("1", "red apple"))
        .thread("index", "B", race -> race.put("1", "green pear"))
        .check(race -> race.isWhole("rule 4.3", "1"))
        .check(
            race ->
                Expect.that("rule 4.3: one of two versions stays", race.exists("1"), "none does"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("After both, a document is everywhere or nowhere.")
  void r4_3_a_version_and_a_deletion_at_once() {
    race(Map.of("1", "plum tart"))
        .thread("index", "A", race -> race.put("1", "red apple"))
        .thread("index", "B", race -> race.delete("1"))
        .check(race -> race.isWhole("rule 4.3", "1"))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("A click changes a number, it does not put a document.")
  void r4_4_clicks_meet_everything() {
    race(Map.of("1", "plum tart"))
        .thread("index", "A", race -> race.click("1"))
        .thread("index", "B", race -> race.click("1"))
        .check(
            race ->
                Expect.that(
                    "rule 4.4: two clicks of document 1 are counted",
                    race.get("1").clicks() == 2,
                    () -> "it has " + race.get("1").clicks()))
        .explore();
    race(Map.of("1", "plum tart"))
        .thread("index", "A", race -> race.click("1"))
        .thread("index", "B", race -> race.delete("1"))
        .check(
            race ->
                Expect.that(
                    "rule 4.4: document 1 stays deleted",
                    !race.exists("1"),
                    "a click brings it back"))
        .check(race -> race.isWhole("rule 4.4", "1"))
        .explore();
    race(Map.of("1", "plum tart"))
        .thread("index", "A", race -> race.click("1"))
        .thread("index", "B", race -> race.put("1", "red apple"))
        .check(
            race ->
                Expect.that(
                    "rule 4.4: document 1 stays replaced",
                    race.get("1").body().equals("red apple"),
                    () -> "a click brings '" + race.get("1").body() + "' back"))
        .check(race -> race.isWhole("rule 4.4", "1"))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("Between reading a weight and writing it another may be added.")
  void r4_5_weights_that_are_added_at_once() {
    Exploration.of(WeightRace::new)
        .thread("index", "A", race -> race.add("app store", 2))
        .thread("index", "B", race -> race.add("app store", 3))
        .thread("index", "C", race -> race.add("apps", 4))
        .check(
            race ->
                expectSuggestions(
                    race.suggester.suggest("app").best(),
                    List.of(new Suggestion("app store", 6), new Suggestion("apps", 4))))
        .explore();
  }

  private static void expectSuggestions(List<Suggestion> actual, List<Suggestion> expected) {
    Expect.that(
        "rule 4.5: every weight that is added counts, so app suggests " + expected,
        actual.equals(expected),
        "it suggests " + actual);
  }

  private static Exploration<Race> race(Map<String, String> documents) {
    return Exploration.of(simulation -> new Race(simulation, documents));
  }

  private static Query without(String wanted, String unwanted) {
    return new Query.Without(new Query.Words(wanted), new Query.Words(unwanted));
  }

  /** Threads that add weights. */
  private static final class WeightRace {
    final Suggester suggester;
    private final Stops stops;

    WeightRace(Simulation simulation) {
      stops = new Stops(simulation);
      suggester = new PhraseSuggester(stops.analyzer(), 2);
      suggester.add("app store", 1);
    }

    void add(String phrase, long weight) {
      stops.at("adds " + weight + " to", phrase);
      suggester.add(phrase, weight);
    }
  }
}

package exam.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.search.Candidate;
import katas.search.Corpus;
import katas.search.Document;
import katas.search.Library;
import katas.search.Query;
import katas.search.Ranker;
import katas.search.SearchPage;
import katas.search.Stops;

/** The world of an exploration: one index that several threads use. */
final class Race {
  final Library library;
  final Stops stops;

  /** An index with these bodies by id. */
  Race(Simulation simulation, Map<String, String> documents) {
    stops = new Stops(simulation);
    library = new Library(stops.analyzer(), stops.order());
    new TreeMap<>(documents).forEach(library::with);
  }

  void put(String id, String body) {
    stops.at("puts", "document " + id + " '" + body + "'");
    library.with(id, body);
  }

  void click(String id) {
    stops.at("clicks", "document " + id);
    library.index().click(id);
  }

  void delete(String id) {
    stops.at("deletes", "document " + id);
    library.index().delete(id);
  }

  boolean exists(String id) {
    return library.index().get(id).isPresent();
  }

  Document get(String id) {
    return library.index().get(id).orElseThrow();
  }

  /** Searches, and expects so many hits. */
  void finds(String rule, Query query, int hits) {
    stops.at("searches", "for " + query);
    List<String> found = library.find(query);
    Expect.that(
        rule + " finds " + (hits == 0 ? "nothing" : "one document"),
        found.size() == hits,
        "it finds " + found);
  }

  /** Finds all documents, and compares what the ranker is told with what is found. */
  void searchFromOneMoment() {
    List<Corpus> told = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    Ranker spy =
        (candidate, corpus, searcher) -> {
          stops.at("ranks", "document " + candidate.document().id());
          candidates.add(candidate);
          told.add(corpus);
          return 0;
        };
    stops.at("searches", "for word");
    SearchPage page = library.page(new Query.Words("word"), spy, 10, Optional.empty());

    int documents = page.hits().size();
    double average = candidates.stream().mapToInt(Candidate::length).average().orElse(0);
    Corpus expected = new Corpus(documents, average, new TreeMap<>(Map.of("word", documents)));
    for (Corpus corpus : told) {
      Expect.that(
          "rule 4.2: a search that finds " + documents + " of all documents counts " + expected,
          expected.equals(corpus),
          "its ranker is told " + corpus);
    }
  }

  /** Expects that the words of a document are those that its body has, and no others. */
  void isWhole(String rule, String id) {
    Map<String, Integer> frequencies = new TreeMap<>();
    for (String other : List.of("1", "2", "3")) {
      Optional<String> body = library.index().get(other).map(Document::body);
      Library.split(body.orElse("")).forEach(it -> frequencies.merge(it.term(), 1, Integer::sum));
    }
    Map<String, Integer> indexed = new TreeMap<>(library.index().documentFrequencies());
    Expect.that(
        rule + ": with document " + id + " in one version the words are " + frequencies,
        indexed.equals(frequencies),
        "the index has " + indexed);
    frequencies.forEach(
        (term, documents) ->
            Expect.that(
                rule + ": '" + term + "' finds every document that has it",
                library.words(term).size() == documents,
                () -> "it finds " + library.words(term) + " and " + documents + " have it"));
  }
}

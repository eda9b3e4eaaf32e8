package exam.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.search.Analyzer;
import katas.search.Corpus;
import katas.search.Document;
import katas.search.Hit;
import katas.search.Library;
import katas.search.Query;
import katas.search.Ranker;
import katas.search.SearchPage;
import org.junit.jupiter.api.Test;

/** Core: what changes and goes, page by page. */
class Level1ChangesHiddenTest {

  @Test
  @Points(1)
  @Hint("A document counts once for a term, in whichever version.")
  void r1_5_frequencies_know_one_version() {
    Library library = Library.simple().with("1", "red apple apple").with("2", "red");

    library.with("1", "red apple").with("1", "apple pie");

    Expect.equal(
        "rule 1.5: after three versions of document 1",
        library.index().documentFrequencies(),
        Map.of("red", 1, "apple", 1, "pie", 1));
  }

  @Test
  @Points(2)
  @Hint("Count what a ranker sees: documents, their lengths, and how many have a term.")
  void r1_6_statistics_forget_the_deleted() {
    Library library = Library.ofTheBrief().with("4", "red and very very long");
    List<Corpus> seen = new ArrayList<>();
    Ranker spy =
        (candidate, corpus, searcher) -> {
          seen.add(corpus);
          return 0;
        };

    library.index().delete("4");
    library.index().delete("2");
    library.ranked("red", spy);

    Corpus corpus = seen.get(0);
    Expect.equal("rule 1.6: documents that are left", corpus.documents(), 2);
    Expect.equal("rule 1.6: their average length of 2 and 3", corpus.averageLength(), 2.5);
    Expect.equal("rule 1.6: documents with red", corpus.documentFrequencies(), Map.of("red", 2));
    Expect.equal(
        "rule 1.6: what the index knows",
        library.index().documentFrequencies(),
        Map.of("red", 2, "apple", 1, "wine", 1));
  }

  @Test
  @Points(2)
  @Hint("A number of hits to skip is wrong as soon as one before it goes.")
  void r1_7_pages_stay_right_while_documents_come_and_go() {
    Library library = Library.simple();
    for (char id = 'b'; id <= 'k'; id++) {
      library.with("" + id, "red");
    }
    Query query = new Query.Words("red");

    SearchPage first = library.page(query, Library.EQUAL, 4, Optional.empty());
    library.with("a", "red").with("f2", "red");
    library.index().delete("c");
    library.index().delete("e");
    SearchPage second = library.page(query, Library.EQUAL, 4, first.next());
    SearchPage third = library.page(query, Library.EQUAL, 4, second.next());

    Expect.equal("rule 1.7: page 1", ids(first), "bcde");
    Expect.equal("rule 1.7: page 2, after a and f2 came, c and e went", ids(second), "ff2gh");
    Expect.equal("rule 1.7: page 3", ids(third), "ijk");
  }

  @Test
  @Points(1)
  @Hint("Whether there is a next page depends on a hit that is not on this one.")
  void r1_7_a_full_last_page_has_no_next() {
    Library library = Library.simple().with("a", "red").with("b", "red").with("c", "blue");

    SearchPage page = library.page(new Query.Words("red"), Library.EQUAL, 2, Optional.empty());

    Expect.equal("rule 1.7: both hits", ids(page), "ab");
    Expect.equal("rule 1.7: behind the last hit", page.next(), Optional.empty());
  }

  @Test
  @Points(2)
  @Hint("Ask everybody who may fail before the first thing is changed.")
  void r1_8_an_analyzer_that_throws_changes_nothing() {
    Analyzer picky =
        text -> {
          if (text.contains("poison")) {
            throw new IllegalStateException("poison");
          }
          return Library.split(text);
        };
    Library library = new Library(picky, Hit.BEST_FIRST).with("1", "red apple");
    Document poisoned = new Document("1", "green", "poison", "", Library.NOW, 0);

    Expect.refused(
        "rule 1.8: the analyzer's exception is passed on",
        IllegalStateException.class,
        () -> library.index().put(poisoned));

    Expect.equal("rule 1.8: the old words find", library.words("red apple"), List.of("1"));
    Expect.equal("rule 1.8: the new words find", library.words("green"), List.of());
    Expect.equal(
        "rule 1.8: the old document is there",
        library.index().get("1").map(Document::body),
        Optional.of("red apple"));
  }

  private static String ids(SearchPage page) {
    return page.hits().stream().map(Hit::id).collect(Collectors.joining());
  }
}

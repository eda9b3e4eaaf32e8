package katas.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core: documents come, change and go, and words find them. */
class Level1Test {

  @Test
  @Points(2)
  @Hint("Normalize, lower, take the marks away; a stop word leaves its place empty.")
  void r1_1_text_becomes_terms() {
    Analyzer analyzer = new TextAnalyzer(SearchConfig.defaults());

    List<Token> tokens = analyzer.analyze("The Café of ÅNGSTRÖM, 2nd floor!");

    Expect.equal(
        "rule 1.1: 'The Café of ÅNGSTRÖM, 2nd floor!' has four terms at their places",
        tokens,
        List.of(
            new Token("cafe", 1),
            new Token("angstrom", 3),
            new Token("2nd", 4),
            new Token("floor", 5)));
  }

  @Test
  @Points(2)
  @Hint("And is the intersection of what its parts find, Or the union.")
  void r1_2_and_or_without() {
    Library library = Library.ofTheBrief();
    Query red = new Query.Words("red");
    Query apple = new Query.Words("apple");

    List<String> words = library.words("red apple");
    List<String> and = library.find(new Query.And(List.of(red, apple)));
    List<String> or = library.find(new Query.Or(List.of(red, apple)));
    List<String> without = library.find(new Query.Without(red, apple));

    Expect.equal("rule 1.2: documents with red and apple", words, List.of("1"));
    Expect.equal("rule 1.2: the same by And", and, List.of("1"));
    Expect.equal("rule 1.2: documents with red or apple", or, List.of("1", "2", "3"));
    Expect.equal("rule 1.2: documents with red, without apple", without, List.of("3"));
  }

  @Test
  @Points(1)
  @Hint("Remember where each term stands, and compare the distances.")
  void r1_3_a_phrase_has_its_order() {
    Library library = Library.simple().with("1", "new york times").with("2", "york is new");

    List<String> found = library.phrase("new york");

    Expect.equal("rule 1.3: 'new york' stands in document 1 only", found, List.of("1"));
  }

  @Test
  @Points(1)
  @Hint("Before the new words go in, the old ones must go out.")
  void r1_5_a_new_version_replaces_the_old() {
    Library library = Library.simple().with("1", "red apple");

    library.with("1", "green apple");

    Expect.equal("rule 1.5: found by its new word", library.words("green"), List.of("1"));
    Expect.equal("rule 1.5: found by its old word", library.words("red"), List.of());
    Expect.equal("rule 1.5: found once by apple", library.words("apple"), List.of("1"));
  }

  @Test
  @Points(1)
  @Hint("What put wrote, delete must take away.")
  void r1_6_a_deleted_document_is_gone() {
    Library library = Library.ofTheBrief();

    boolean first = library.index().delete("1");
    boolean second = library.index().delete("1");

    Expect.equal("rule 1.6: document 1 was there", first, true);
    Expect.equal("rule 1.6: and is there no more", second, false);
    Expect.equal("rule 1.6: apple finds", library.words("apple"), List.of("2"));
    Expect.equal("rule 1.6: get finds", library.index().get("1"), Optional.empty());
  }

  @Test
  @Points(1)
  @Hint("A cursor says behind which hit to go on.")
  void r1_7_pages_follow_each_other() {
    Library library = Library.ofTheBrief();
    Query query = new Query.Or(List.of(new Query.Words("red"), new Query.Words("pie")));

    SearchPage first = library.page(query, Library.EQUAL, 2, Optional.empty());
    SearchPage second = library.page(query, Library.EQUAL, 2, first.next());

    Expect.equal("rule 1.7: page 1", first.hits(), List.of(new Hit("1", 0), new Hit("2", 0)));
    Expect.equal("rule 1.7: page 2", second.hits(), List.of(new Hit("3", 0)));
    Expect.equal("rule 1.7: there is no page 3", second.next(), Optional.empty());
  }

  @Test
  @Points(1)
  @Hint("Look at the arguments before anything is changed.")
  void r1_8_misuse_is_refused() {
    Library library = Library.ofTheBrief();

    Expect.refused(
        "rule 1.8: a blank id", IllegalArgumentException.class, () -> library.index().delete(" "));
    Expect.refused(
        "rule 1.8: 'nonsense' never was a cursor",
        IllegalArgumentException.class,
        () -> library.page(new Query.Words("red"), Library.EQUAL, 10, Optional.of("nonsense")));
    Expect.equal(
        "rule 1.8: nothing has changed",
        library.index().documentFrequencies(),
        Map.of("red", 2, "apple", 2, "green", 1, "pie", 1, "wine", 1));
  }
}

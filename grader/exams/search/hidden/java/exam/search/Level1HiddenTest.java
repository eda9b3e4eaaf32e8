package exam.search;

import java.util.List;
import java.util.Locale;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.search.Analyzer;
import katas.search.Document;
import katas.search.Library;
import katas.search.Query;
import katas.search.SearchConfig;
import katas.search.TextAnalyzer;
import katas.search.Token;
import org.junit.jupiter.api.Test;

/** Core: texts become terms, and words find documents. */
class Level1HiddenTest {

  @Test
  @Points(1)
  @Hint("Lower case depends on a locale unless you name one.")
  void r1_1_the_locale_makes_no_difference() {
    Analyzer analyzer = new TextAnalyzer(SearchConfig.defaults());
    Locale before = Locale.getDefault();
    List<String> terms;

    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      terms = terms(analyzer, "TITLE İstanbul");
    } finally {
      Locale.setDefault(before);
    }

    Expect.equal("rule 1.1: 'TITLE İstanbul' in Turkey", terms, List.of("title", "istanbul"));
  }

  @Test
  @Points(1)
  @Hint("NFKC opens ligatures; letters beyond 16 bits are two chars; marks are not letters.")
  void r1_1_unicode_has_many_forms() {
    Analyzer analyzer = new TextAnalyzer(SearchConfig.defaults());

    List<String> forms = terms(analyzer, "ﬁn ｆｕｌｌ cafe\u0301 𝐁old");
    List<String> deseret = terms(analyzer, "𐐀𐐁 x");
    List<Token> longWords = analyzer.analyze("a".repeat(64) + " " + "b".repeat(65) + " c");

    Expect.equal("rule 1.1: other forms", forms, List.of("fin", "full", "cafe", "bold"));
    Expect.equal("rule 1.1: letters of two chars", deseret, List.of("𐐨𐐩", "x"));
    Expect.equal(
        "rule 1.1: a word of 65 letters leaves its place empty",
        longWords,
        List.of(new Token("a".repeat(64), 0), new Token("c", 2)));
  }

  @Test
  @Points(2)
  @Hint("Each part finds a set; combine the sets as the query is built.")
  void r1_2_queries_nest() {
    Library library = Library.ofTheBrief().with("4", "apple red green");
    Query redApple = new Query.Words("apple red");
    Query green = new Query.And(List.of(new Query.Words("green"), new Query.Words("pie")));

    List<String> either = library.find(new Query.Or(List.of(redApple, green)));
    List<String> neither =
        library.find(
            new Query.Without(
                new Query.Or(List.of(new Query.Words("apple"), new Query.Words("wine"))),
                new Query.Or(List.of(green, new Query.Phrase("red apple")))));

    Expect.equal("rule 1.2: red apple, or green and pie", either, List.of("1", "2", "4"));
    Expect.equal("rule 1.2: the others of apple or wine", neither, List.of("3", "4"));
  }

  @Test
  @Points(1)
  @Hint("A stop word is not looked up, but its place counts.")
  void r1_3_a_phrase_keeps_its_gaps() {
    Library library =
        Library.usual()
            .with("1", "State of the art")
            .with("2", "state for art")
            .with("3", "state art")
            .with("4", "art state an art");

    List<String> found = library.phrase("state of art");

    Expect.equal("rule 1.3: 'state of art' has one word between", found, List.of("2", "4"));
  }

  @Test
  @Points(1)
  @Hint("Title and body are two texts; where does the second one begin?")
  void r1_3_a_phrase_stays_in_one_field() {
    Library library = Library.simple();
    library.index().put(new Document("1", "the big", "apple", "", Library.NOW, 0));
    library.index().put(new Document("2", "big apple", "pie", "", Library.NOW, 0));

    List<String> phrase = library.phrase("big apple");
    List<String> words = library.words("big apple");

    Expect.equal("rule 1.3: 'big apple' within a field", phrase, List.of("2"));
    Expect.equal("rule 1.3: both words anywhere", words, List.of("1", "2"));
  }

  @Test
  @Points(2)
  @Hint("Nothing to look for is not the same as looking for nothing.")
  void r1_4_parts_without_a_term() {
    Library library = Library.usual().with("1", "red apple").with("2", "green apple");
    Query nothing = new Query.Words("of the");
    Query red = new Query.Words("red");

    Expect.equal("rule 1.4: '' finds", library.words(""), List.of());
    Expect.equal("rule 1.4: 'of the' finds", library.words("of the"), List.of());
    Expect.equal("rule 1.4: the phrase 'of the' finds", library.phrase("of the"), List.of());
    Expect.equal("rule 1.4: no parts find", library.find(new Query.And(List.of())), List.of());
    Expect.equal("rule 1.4: 'the red' finds", library.words("the red"), List.of("1"));
    Expect.equal(
        "rule 1.4: red and nothing finds",
        library.find(new Query.And(List.of(nothing, red))),
        List.of("1"));
    Expect.equal(
        "rule 1.4: red or nothing finds",
        library.find(new Query.Or(List.of(red, nothing))),
        List.of("1"));
    Expect.equal(
        "rule 1.4: red without nothing finds",
        library.find(new Query.Without(red, nothing)),
        List.of("1"));
    Expect.equal("rule 1.4: 'red plum' finds", library.words("red plum"), List.of());
  }

  private static List<String> terms(Analyzer analyzer, String text) {
    return analyzer.analyze(text).stream().map(Token::term).toList();
  }
}

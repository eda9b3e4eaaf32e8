package katas.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive, ranking: the examples of the brief. */
class Level2Test {

  @Test
  @Points(1)
  @Hint("Two factors: how much of the document is the word, and how rare the word is.")
  void r2_1_tf_idf_of_the_brief() {
    Library library = Library.ofTheBrief();

    double one = library.score("red", new TfIdf(), "1");
    double three = library.score("red", new TfIdf(), "3");

    near("rule 2.1: red in document 1", one, 0.458145365937077);
    near("rule 2.1: red in document 3", three, 0.610860487916103);
  }

  @Test
  @Points(1)
  @Hint("The average length is 8/3, red is in 2 of 3 documents.")
  void r2_2_bm25_of_the_brief() {
    Library library = Library.ofTheBrief();

    double three = library.score("red", new Bm25(1.2, 0.75), "3");

    near("rule 2.2: red in document 3", three, 0.624306707526411);
  }

  @Test
  @Points(1)
  @Hint("Four parts; look at each by itself.")
  void r2_3_signals_add_up() {
    Library library = Library.simple();
    library.index().put(new Document("1", "red", "red wine", "", Library.NOW, 2));

    double score = library.score("red", new SignalScore(), "1");

    near("rule 2.3: 2 occurrences, 2 clicks, made now", score, 20 + 0.02 + 100);
  }

  @Test
  @Points(1)
  @Hint("The order was given to the index; it also decides between equals.")
  void r2_4_the_best_come_first() {
    Library library = Library.ofTheBrief().with("0", "red apple");

    List<String> ids = library.ranked("red", new TfIdf()).stream().map(Hit::id).toList();

    Expect.equal("rule 2.4: red by TF-IDF", ids, List.of("3", "0", "1"));
  }

  @Test
  @Points(1)
  @Hint("Nothing distinguishes them.")
  void r2_5_two_pages_that_link_to_each_other() {
    Map<String, Double> ranks = new LinkRank(0.85).rank(Map.of("a", Set.of("b"), "b", Set.of("a")));

    Expect.equal("rule 2.5: the pages", ranks.keySet(), Set.of("a", "b"));
    near("rule 2.5: a", ranks.get("a"), 0.5);
    near("rule 2.5: b", ranks.get("b"), 0.5);
  }

  private static void near(String rule, double actual, double expected) {
    Expect.that(rule + " is " + expected, Math.abs(actual - expected) <= 1e-9, "was " + actual);
  }
}

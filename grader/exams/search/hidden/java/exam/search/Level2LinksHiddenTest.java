package exam.search;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.search.LinkRank;
import org.junit.jupiter.api.Test;

/** Deep dive, ranking: importance by links. */
class Level2LinksHiddenTest {

  @Test
  @Points(1)
  @Hint("Go on until the steps are so small that all of the rest cannot matter.")
  void r2_5_ranks_fulfil_their_equation() {
    Map<String, Set<String>> links = new TreeMap<>();
    Random random = new Random(11);
    for (int page = 0; page < 60; page++) {
      Set<String> targets = new TreeSet<>();
      for (int link = random.nextInt(4); link >= 0; link--) {
        targets.add("p" + random.nextInt(60));
      }
      links.put("p" + page, targets);
    }

    Map<String, Double> ranks = new LinkRank(0.95).rank(links);

    for (String page : links.keySet()) {
      double expected = 0.05 / 60;
      for (Map.Entry<String, Set<String>> from : links.entrySet()) {
        if (from.getValue().contains(page)) {
          expected += 0.95 * ranks.get(from.getKey()) / from.getValue().size();
        }
      }
      double actual = ranks.get(page);
      Expect.that(
          "rule 2.5: the rank of " + page + " is what its links give",
          Math.abs(actual - expected) <= 1e-10,
          "was " + actual + ", not " + expected);
    }
  }

  @Test
  @Points(2)
  @Hint("Where does the reader go from a page without links?")
  void r2_6_pages_without_links() {
    Map<String, Double> two = new LinkRank(0.85).rank(Map.of("a", Set.of("b")));
    Map<String, Double> three =
        new LinkRank(0.5).rank(Map.of("a", Set.of("a", "b"), "c", Set.of()));
    Map<String, Double> none = new LinkRank(0.85).rank(Map.of());

    near("rule 2.6: a", two.get("a"), 1 / 2.85);
    near("rule 2.6: b, which is only linked to", two.get("b"), 1.85 / 2.85);
    near("rule 2.6: all three", three.values().stream().mapToDouble(it -> it).sum(), 1);
    near("rule 2.6: a that links to itself and to b", three.get("a"), 4.0 / 11);
    Expect.equal("rule 2.6: no page", none, Map.of());
  }

  private static void near(String rule, double actual, double expected) {
    Expect.that(rule + " is " + expected, Math.abs(actual - expected) <= 1e-9, "was " + actual);
  }
}

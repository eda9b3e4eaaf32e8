package exam.search;

import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.search.Estimates;
import org.junit.jupiter.api.Test;

/** Estimate. */
class Level0HiddenTest {

  @Test
  @Points(1)
  @Hint("A document lies in one shard, so which shards must a query ask?")
  void r0_3_queries_of_a_copy() {
    double exact = 100_000.0 / 20;

    double estimate = new Estimates().queriesPerSecondPerCopy();

    close("rule 0.3: queriesPerSecondPerCopy", estimate, exact);
  }

  @Test
  @Points(1)
  @Hint("Letters that are shared with an earlier phrase have their nodes already.")
  void r0_4_nodes_of_the_trie() {
    double exact = 1_000_000.0 * (20 - 8);

    double estimate = new Estimates().trieNodes();

    close("rule 0.4: trieNodes", estimate, exact);
  }

  @Test
  @Points(1)
  @Hint("Every node has its own list of the best, not only the ends of phrases.")
  void r0_5_bytes_of_the_trie() {
    double exact = 1_000_000.0 * (20 - 8) * (32 + 10 * 8);

    double estimate = new Estimates().trieBytes();

    close("rule 0.5: trieBytes", estimate, exact);
  }

  private static void close(String rule, double estimate, double exact) {
    Expect.that(
        rule + " is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10,
        "was " + estimate);
  }
}

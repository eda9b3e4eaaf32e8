package katas.search;

import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Estimate: the first two; the others are checked in the same way. */
class Level0Test {

  @Test
  @Points(1)
  @Hint("Multiply documents, terms a document and bytes a posting.")
  void r0_1_bytes_of_the_index() {
    double exact = 10_000_000_000.0 * 500 * 8;

    double estimate = new Estimates().indexBytes();

    close("rule 0.1: indexBytes", estimate, exact);
  }

  @Test
  @Points(1)
  @Hint("How often do 50,000,000,000 bytes fit into the index?")
  void r0_2_shards_of_the_index() {
    double exact = 10_000_000_000.0 * 500 * 8 / 50_000_000_000.0;

    double estimate = new Estimates().shards();

    close("rule 0.2: shards", estimate, exact);
  }

  private static void close(String rule, double estimate, double exact) {
    Expect.that(
        rule + " is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10,
        "was " + estimate);
  }
}

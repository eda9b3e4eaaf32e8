package katas.urlshortener;

import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Estimate: an example of how estimates are checked; the others are checked in the same way. */
class Level0Test {

  @Test
  @Points(1)
  @Hint("How many seconds has a month of 30 days?")
  void r0_1_links_a_second() {
    double exact = 100e6 / (30 * 86_400);

    double estimate = new Estimates().linksPerSecond();

    Expect.that(
        "rule 0.1: linksPerSecond is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10, "was " + estimate);
  }
}

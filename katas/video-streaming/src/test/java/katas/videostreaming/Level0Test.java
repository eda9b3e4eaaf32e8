package katas.videostreaming;

import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Estimate: an example of how estimates are checked; the others are checked in the same way. */
class Level0Test {

  @Test
  @Points(1)
  @Hint("Viewers, times what each watches.")
  void r0_1_bits_from_the_edges() {
    double exact = 10e6 * 3e6;

    double estimate = new Estimates().egressBitsPerSecond();

    Expect.that(
        "rule 0.1: egressBitsPerSecond is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10, "was " + estimate);
  }
}

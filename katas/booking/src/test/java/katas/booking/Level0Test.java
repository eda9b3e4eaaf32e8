package katas.booking;

import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Estimate: an example of how estimates are checked; the others are checked in the same way. */
class Level0Test {

  @Test
  @Points(1)
  @Hint("A row that is locked for 20 ms is free again how many times a second?")
  void r0_3_holds_a_second_of_a_hot_row() {
    double exact = 1 / 0.020;

    double estimate = new Estimates().hotRowHoldsPerSecond();

    Expect.that(
        "rule 0.3: hotRowHoldsPerSecond is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10, "was " + estimate);
  }
}

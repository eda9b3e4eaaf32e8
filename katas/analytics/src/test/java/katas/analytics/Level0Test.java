package katas.analytics;

import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Estimate: an example of how estimates are checked; the others are checked in the same way. */
class Level0Test {

  @Test
  @Points(1)
  @Hint("How many seconds has a day?")
  void r0_1_events_a_second() {
    double exact = 10e9 / 86_400;

    double estimate = new Estimates().eventsPerSecond();

    Expect.that(
        "rule 0.1: eventsPerSecond is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10, "was " + estimate);
  }
}

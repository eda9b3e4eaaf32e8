package katas.notifications;

import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Estimates. */
class Level0Test {

  @Test
  @Points(1)
  @Hint("All notifications of a day, by the seconds of a day.")
  void r0_1_average() {
    double actual = new Estimates().sendsPerSecond();

    Expect.that("rule 0.1: sendsPerSecond", actual > 5_208 && actual < 6_366, "was " + actual);
  }

  @Test
  @Points(1)
  @Hint("What drains the queue is only what is sent beyond what arrives.")
  void r0_2_drain() {
    double actual = new Estimates().drainSeconds();

    Expect.that("rule 0.2: drainSeconds", actual > 540 && actual < 660, "was " + actual);
  }
}

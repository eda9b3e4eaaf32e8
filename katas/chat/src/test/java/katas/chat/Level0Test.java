package katas.chat;

import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Estimate: an example of how estimates are checked; the others are checked in the same way. */
class Level0Test {

  @Test
  @Points(1)
  @Hint("A day has 24 x 60 x 60 seconds.")
  void r0_1_messages_a_second() {
    double exact = 500e6 * 50 / (24 * 60 * 60);

    double estimate = new Estimates().messagesPerSecond();

    Expect.that(
        "rule 0.1: messagesPerSecond is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10, "was " + estimate);
  }
}

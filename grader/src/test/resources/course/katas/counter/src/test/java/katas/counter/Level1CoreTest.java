package katas.counter;

import static org.assertj.core.api.Assertions.assertThat;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class Level1CoreTest {
  @Test
  @Points(10)
  @Hint("What does a map say about a name that it does not know?")
  void r1_1_nobody_incremented() {
    assertThat(new VisitCounter().value("home")).as("rule 1.1: value of home").isZero();
  }

  @Test
  @Tag("interview")
  @Points(10)
  @Hint("The new value, not the old one.")
  void r1_2_increment_returns_the_new_value() {
    VisitCounter counter = new VisitCounter();

    long first = counter.increment("home");

    assertThat(first).as("rule 1.2: first increment").isEqualTo(1);
  }
}

package katas.counter;

import static org.assertj.core.api.Assertions.assertThat;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class Level0EstimateTest {
  @Test
  @Tag("interview")
  @Points(10)
  @Hint("A day has 86,400 seconds.")
  void r0_1_visits_a_day() {
    assertThat(Estimates.visitsPerDay()).as("rule 0.1: visits a day").isEqualTo(864_000);
  }
}

package katas.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Estimates. */
@Tag("level-0")
class Level0Test {

  @Test
  @Points(1)
  @Hint("All notifications of a day, by the seconds of a day.")
  void r0_1_average() {
    double actual = new Estimates().sendsPerSecond();

    assertThat(actual).as("rule 0.1: sendsPerSecond").isBetween(5_208.0, 6_366.0);
  }

  @Test
  @Points(1)
  @Hint("What drains the queue is only what is sent beyond what arrives.")
  void r0_2_drain() {
    double actual = new Estimates().drainSeconds();

    assertThat(actual).as("rule 0.2: drainSeconds").isBetween(540.0, 660.0);
  }

  @Test
  @Points(1)
  @Hint("Little's law: what is under way is what arrives, times how long it stays.")
  void r0_3_calls_and_dollars() {
    assertThat(new Estimates().callsAtOnce())
        .as("rule 0.3: callsAtOnce")
        .isBetween(10_417.0, 12_731.0);
    assertThat(new Estimates().smsDollarsPerDay())
        .as("rule 0.3: smsDollarsPerDay")
        .isBetween(108_000.0, 132_000.0);
  }
}

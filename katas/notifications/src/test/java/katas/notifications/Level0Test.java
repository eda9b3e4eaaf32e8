package katas.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Estimates. */
@Tag("level-0")
class Level0Test {

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("All notifications of a day, by the seconds of a day.")
  void r0_1_average() {
    double actual = new Estimates().sendsPerSecond();

    assertThat(actual)
        .as("rule 0.1: sendsPerSecond")
        .isCloseTo(100e6 * 5 / 86_400, withinPercentage(10));
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("What drains the queue is only what is sent beyond what arrives.")
  void r0_2_drain() {
    double actual = new Estimates().drainSeconds();

    assertThat(actual).as("rule 0.2: drainSeconds").isCloseTo(600, withinPercentage(10));
  }

  @Test
  @Points(1)
  @Hint("Little's law: what is under way is what arrives, times how long it stays.")
  void r0_3_calls_and_dollars() {
    assertSoftly(
        softly -> {
          softly
              .assertThat(new Estimates().callsAtOnce())
              .as("rule 0.3: callsAtOnce")
              .isCloseTo(100e6 * 5 / 86_400 * 10 / 5, withinPercentage(10));
          softly
              .assertThat(new Estimates().smsDollarsPerDay())
              .as("rule 0.3: smsDollarsPerDay")
              .isCloseTo(120_000, withinPercentage(10));
        });
  }
}

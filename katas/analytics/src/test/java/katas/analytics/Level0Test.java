package katas.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Estimate: numbers of the whiteboard, right within 10%. */
@Tag("level-0")
class Level0Test {
  private static final double EVENTS_A_DAY = 10e9;

  private final Estimates estimates = new Estimates();

  private static void expect(String rule, double estimate, double exact) {
    assertThat(estimate).as(rule).isCloseTo(exact, withinPercentage(10));
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("How many seconds has a day?")
  void r0_1_events_a_second() {
    expect("rule 0.1: eventsPerSecond", estimates.eventsPerSecond(), EVENTS_A_DAY / 86_400);
  }

  @Test
  @Points(1)
  @Hint("The peak is a multiple of the average.")
  void r0_2_events_a_second_at_the_peak() {
    expect(
        "rule 0.2: peakEventsPerSecond",
        estimates.peakEventsPerSecond(),
        3 * EVENTS_A_DAY / 86_400);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Events a day, times the size of one.")
  void r0_3_bytes_a_day() {
    expect("rule 0.3: bytesPerDay", estimates.bytesPerDay(), EVENTS_A_DAY * 1_000);
  }

  @Test
  @Points(1)
  @Hint("365 days of it.")
  void r0_4_bytes_a_year() {
    expect("rule 0.4: bytesPerYear", estimates.bytesPerYear(), EVENTS_A_DAY * 1_000 * 365);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A row stands for many events.")
  void r0_5_rows_of_the_roll_up_a_day() {
    expect("rule 0.5: rollUpRowsPerDay", estimates.rollUpRowsPerDay(), EVENTS_A_DAY / 25);
  }

  @Test
  @Points(1)
  @Hint("Rows a day, times the days that they are kept, times the size of one.")
  void r0_6_bytes_of_the_roll_up() {
    expect("rule 0.6: rollUpBytes", estimates.rollUpBytes(), EVENTS_A_DAY / 25 * 30 * 50);
  }
}

package exam.analytics;

import katas.analytics.Estimates;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Estimates, each from the brief's inputs. */
class Level0HiddenTest {

  private static void expect(String what, double estimate, double exact) {
    Expect.that(
        "rule " + what + " is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10,
        "was " + estimate);
  }

  @Test
  @Points(1)
  @Hint("Three times the average.")
  void r0_2_events_a_second_at_the_peak() {
    expect("0.2: peakEventsPerSecond", new Estimates().peakEventsPerSecond(), 3 * 10e9 / 86_400);
  }

  @Test
  @Points(1)
  @Hint("A kilobyte each.")
  void r0_3_bytes_a_day() {
    expect("0.3: bytesPerDay", new Estimates().bytesPerDay(), 1e13);
  }

  @Test
  @Points(1)
  @Hint("365 such days.")
  void r0_4_bytes_a_year() {
    expect("0.4: bytesPerYear", new Estimates().bytesPerYear(), 3.65e15);
  }

  @Test
  @Points(1)
  @Hint("25 events share a row.")
  void r0_5_rows_a_day() {
    expect("0.5: rollUpRowsPerDay", new Estimates().rollUpRowsPerDay(), 4e8);
  }

  @Test
  @Points(1)
  @Hint("Rows of a day, 30 days, bytes of a row.")
  void r0_6_bytes_of_the_roll_up() {
    expect("0.6: rollUpBytes", new Estimates().rollUpBytes(), 6e11);
  }
}

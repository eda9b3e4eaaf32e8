package exam.analytics;

import static katas.analytics.EmissionsAssert.assertThatEmissions;

import java.time.Duration;
import katas.analytics.WindowSpec;
import katas.analytics.Windows;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Event time: what the specification says of window operators. */
class Level2HiddenTest {
  private static final String[] SESSIONS_THAT_END_TOGETHER = {
    "b 12:00-12:40 2", "d 12:05-12:40 2", "a 12:10-12:40 1", "c 12:10-12:40 1"
  };

  @Test
  @Points(1)
  @Hint("Once emitted, a window is not due any more, however far the watermark goes.")
  void r2_1_every_window_once_and_with_its_start() {
    WindowSpecification.HISTORIES.expect("2.1");
  }

  @Test
  @Points(1)
  @Hint("The slowest partition decides, and the watermark never goes back.")
  void r2_2_the_slowest_partition() {
    WindowSpecification.HISTORIES.expect("2.2");
  }

  @Test
  @Points(1)
  @Hint("Idle is measured by the clock, from a partition's latest event or from the start.")
  void r2_3_a_partition_goes_idle() {
    WindowSpecification.HISTORIES.expect("2.3");
  }

  @Test
  @Points(1)
  @Hint("The watermark moves first; then look whether the event's own window is closed.")
  void r2_4_late_events_correct_and_later_ones_are_dropped() {
    WindowSpecification.HISTORIES.expect("2.4");
  }

  @Test
  @Points(1)
  @Hint("Which starts are at or before the event, and less than the size before it?")
  void r2_5_sliding_windows() {
    WindowSpecification.HISTORIES.expect("2.5");
  }

  @Test
  @Points(1)
  @Hint("Take out all open sessions that the event overlaps, put one in their place, then judge.")
  void r2_6_sessions_merge() {
    WindowSpecification.HISTORIES.expect("2.6");
    expectOrderOfSessionsThatEndTogether();
  }

  private static void expectOrderOfSessionsThatEndTogether() {
    Windows byEvent = withSessionsThatEndTogether();
    assertThatEmissions(byEvent.event(1, "z", "14:00"))
        .as("rule 2.6: sessions that one event makes due")
        .are(SESSIONS_THAT_END_TOGETHER);

    Windows byClock = withSessionsThatEndTogether();
    byClock.passUnseen(Duration.ofSeconds(30));
    byClock.event(0, "z", "14:00");
    assertThatEmissions(byClock.pass(Duration.ofSeconds(30)))
        .as("rule 2.6: sessions that an idle partition makes due")
        .are(SESSIONS_THAT_END_TOGETHER);
  }

  /** Sessions in partition 0 that end together; partition 1, which had no event, holds them up. */
  private static Windows withSessionsThatEndTogether() {
    Windows windows = new Windows(new WindowSpec.Session(Duration.ofMinutes(30)), 2);
    windows.event(0, "c", "12:10");
    windows.event(0, "b", "12:00");
    windows.event(0, "d", "12:05");
    windows.event(0, "a", "12:10");
    windows.event(0, "b", "12:10");
    windows.event(0, "d", "12:10");
    windows.event(0, "z", "14:00");
    return windows;
  }
}

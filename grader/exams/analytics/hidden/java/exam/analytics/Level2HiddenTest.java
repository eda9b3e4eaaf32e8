package exam.analytics;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Event time: what the specification says of window operators. */
class Level2HiddenTest {
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
  }
}

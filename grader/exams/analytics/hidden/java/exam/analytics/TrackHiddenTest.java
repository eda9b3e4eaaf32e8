package exam.analytics;

import java.time.Duration;
import java.util.List;
import katas.analytics.WindowSpec;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Histories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the interview track asks: histories of tumbling windows alone, without misuse. */
class TrackHiddenTest {
  private static final List<WindowSpec> TUMBLING =
      List.of(
          new WindowSpec.Tumbling(Duration.ofMinutes(5)),
          new WindowSpec.Tumbling(Duration.ofMinutes(7)),
          new WindowSpec.Tumbling(Duration.ofMillis(1_700)));

  private static final Histories<WindowModel, OperatorUnderTest> HISTORIES =
      Histories.of(WindowSpecification.specification("analytics track", TUMBLING))
          .number(60)
          .length(40);

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A window has one first emission: when the watermark comes to its end, and not before.")
  void r2_1_tumbling_windows_are_emitted_once() {
    HISTORIES.expect("2.1");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Keep the latest time of each partition; the slowest of them holds the watermark.")
  void r2_2_the_watermark_of_several_partitions() {
    HISTORIES.expect("2.2");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Keep when each partition had its latest event by the clock, beside the event's time.")
  void r2_3_idle_partitions_of_tumbling_windows() {
    HISTORIES.expect("2.3");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Is the window open, emitted or closed, now that the event has moved the watermark?")
  void r2_4_late_events_of_tumbling_windows() {
    HISTORIES.expect("2.4");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A window that the watermark has closed is forgotten in the same call.")
  void r5_3_closed_tumbling_windows_are_forgotten() {
    HISTORIES.expect("5.3");
  }
}

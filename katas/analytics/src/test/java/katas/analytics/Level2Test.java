package katas.analytics;

import java.time.Duration;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Event time. */
class Level2Test {

  @Test
  @Points(2)
  @Hint("The watermark is 10 s behind the latest event.")
  void r2_1_a_window_is_told_at_its_end() {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 1);

    windows.event("a", "12:01");
    windows.event("a", "12:04");
    List<String> early = windows.event("a", "12:05:09");
    List<String> emitted = windows.event("a", "12:05:10");

    Expect.equal("rule 2.1: emitted at 12:05:09", early, List.of());
    Expect.equal("rule 2.1: emitted at 12:05:10", emitted, List.of("a 12:00-12:05 2"));
  }

  @Test
  @Points(2)
  @Hint(
      "A window that was emitted is not forgotten yet: what comes late is emitted again, with the"
          + " sum.")
  void r2_4_a_late_event_corrects() {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 1);
    windows.event("a", "12:01");
    windows.event("a", "12:05:10");

    List<String> corrected = windows.event("a", "12:04");
    List<String> again = windows.event("a", "12:03");

    Expect.equal(
        "rule 2.4: emitted for a late event",
        corrected,
        List.of("a 12:00-12:05 2 retracts 12:00-12:05"));
    Expect.equal(
        "rule 2.4: emitted for another", again, List.of("a 12:00-12:05 3 retracts 12:00-12:05"));
  }

  @Test
  @Points(1)
  @Hint("A session ends one gap after its last event.")
  void r2_6_a_session() {
    Windows windows = new Windows(new WindowSpec.Session(Duration.ofMinutes(30)), 1);

    windows.event("ann", "12:00");
    windows.event("ann", "12:29");
    List<String> emitted = windows.event("bob", "13:00");

    Expect.equal("rule 2.6: emitted at 13:00", emitted, List.of("ann 12:00-12:59 2"));
  }
}

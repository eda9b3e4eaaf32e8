package katas.analytics;

import static katas.analytics.EmissionsAssert.assertThatEmissions;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deep dive: event time. */
@Tag("level-2")
class Level2Test {
  private static final WindowSpec SLIDING =
      new WindowSpec.Sliding(Duration.ofMinutes(5), Duration.ofMinutes(1));
  private static final WindowSpec SESSIONS = new WindowSpec.Session(Duration.ofMinutes(30));

  private static Optional<Instant> at(String time) {
    return Optional.of(Sample.time(time));
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The watermark is 10 s behind the latest event.")
  void r2_1_a_window_is_emitted_at_its_end() {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 1);

    windows.event("a", "12:01");
    windows.event("a", "12:04:59.999");

    assertThatEmissions(windows.event("a", "12:05:09"))
        .as("rule 2.1: emitted at 12:05:09")
        .areNone();
    assertThatEmissions(windows.event("a", "12:05:10"))
        .as("rule 2.1: emitted at 12:05:10")
        .are("a 12:00-12:05 2");
    assertThatEmissions(windows.event("a", "12:09"))
        .as("rule 2.1: emitted once more at 12:09")
        .areNone();
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("One event can complete windows of many keys.")
  void r2_1_windows_of_all_keys_are_emitted_in_order() {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 1);

    windows.event("b", "12:01");
    windows.event("a", "12:02");
    windows.event("a", "12:05:05");

    assertThatEmissions(windows.event("c", "12:30"))
        .as("rule 2.1: emitted at 12:30, by end, start and key")
        .are("a 12:00-12:05 1", "b 12:00-12:05 1", "a 12:05-12:10 1");
    assertThatEmissions(windows.event("c", "12:45"))
        .as("rule 2.1: emitted at 12:45")
        .are("c 12:30-12:35 1");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A window is complete when the slowest partition is past it.")
  void r2_2_the_slowest_partition_holds_the_watermark_up() {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 2);
    WindowOperator operator = windows.operator();

    windows.event(0, "a", "12:20");
    assertThat(operator.watermark())
        .as("rule 2.2: the watermark before partition 1 has an event")
        .isEmpty();
    windows.event(1, "a", "12:03");
    assertThat(operator.watermark())
        .as("rule 2.2: the watermark with partitions at 12:20 and 12:03")
        .isEqualTo(at("12:02:50"));
    windows.event(1, "a", "12:01");
    assertThat(operator.watermark())
        .as("rule 2.2: the watermark after an older event")
        .isEqualTo(at("12:02:50"));

    assertThatEmissions(windows.event(1, "a", "12:06"))
        .as("rule 2.2: emitted when partition 1 is at 12:06")
        .are("a 12:00-12:05 2");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A partition without an event for a minute is not waited for, until its next event.")
  void r2_3_an_idle_partition_does_not_hold_the_watermark_up() {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 2);

    windows.event(0, "a", "12:01");
    windows.passUnseen(Duration.ofSeconds(30));
    windows.event(0, "a", "12:06");
    assertThatEmissions(windows.pass(Duration.ofMillis(29_999)))
        .as("rule 2.3: emitted after 59.999 s without an event of partition 1")
        .areNone();
    assertThatEmissions(windows.pass(Duration.ofMillis(1)))
        .as("rule 2.3: emitted after 1 min")
        .are("a 12:00-12:05 1");
    windows.event(1, "a", "12:07");
    assertThatEmissions(windows.event(0, "a", "12:30"))
        .as("rule 2.3: emitted while partition 1 is back, at 12:07")
        .areNone();
    assertThatEmissions(windows.pass(Duration.ofHours(1)))
        .as("rule 2.3: emitted when all partitions are idle")
        .areNone();
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The event ends the idleness of its partition first, then moves the watermark.")
  void r2_3_a_partition_wakes_up_before_anybody_saw_it_idle() {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 2);
    windows.event(0, "a", "12:30");
    windows.event(1, "a", "12:02");
    windows.passUnseen(Duration.ofSeconds(50));
    windows.event(0, "a", "12:31");
    windows.passUnseen(Duration.ofSeconds(30));

    assertThatEmissions(windows.event(1, "a", "12:03"))
        .as("rule 2.3: emitted when partition 1 wakes up at 12:03")
        .areNone();
    assertThat(windows.operator().watermark())
        .as("rule 2.3: the watermark then")
        .isEqualTo(at("12:02:50"));
    assertThat(windows.operator().droppedEvents()).as("rule 2.3: dropped events").isZero();
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Keep an emitted window for a while: a late event emits it again, with the sum.")
  void r2_4_a_late_event_corrects() {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 1);
    windows.event("a", "12:01");
    windows.event("a", "12:06:09.999");

    assertThatEmissions(windows.event("a", "12:04"))
        .as("rule 2.4: emitted for a late event")
        .are("a 12:00-12:05 2 retracts 12:00-12:05");
    assertThatEmissions(windows.event("a", "12:03"))
        .as("rule 2.4: emitted for another one")
        .are("a 12:00-12:05 3 retracts 12:00-12:05");
    assertThatEmissions(windows.event("b", "12:03"))
        .as("rule 2.4: emitted for a late event of a new key")
        .are("b 12:00-12:05 1");
    assertThat(windows.operator().droppedEvents()).as("rule 2.4: dropped events").isZero();
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A minute after the window's end, in event time, the window is closed for good.")
  void r2_4_an_event_of_a_closed_window_is_dropped() {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 1);
    windows.event("a", "12:01");
    windows.event("a", "12:06:10");

    assertThatEmissions(windows.event("a", "12:04"))
        .as("rule 2.4: emitted for an event of a closed window")
        .areNone();
    assertThatEmissions(windows.event("b", "12:04"))
        .as("rule 2.4: emitted for one of another key")
        .areNone();
    assertThat(windows.operator().droppedEvents()).as("rule 2.4: dropped events").isEqualTo(2);
  }

  @Test
  @Points(1)
  @Hint("Which starts are at or before the event, and less than the size before it?")
  void r2_5_sliding_windows() {
    Windows windows = new Windows(SLIDING, 1);

    windows.event("b", "12:04:30");
    windows.event("a", "12:05");

    assertThatEmissions(windows.event("c", "12:07:10"))
        .as("rule 2.5: emitted up to 12:07, by end, start and key")
        .are(
            "b 12:00-12:05 1",
            "a 12:01-12:06 1",
            "b 12:01-12:06 1",
            "a 12:02-12:07 1",
            "b 12:02-12:07 1");
  }

  @ParameterizedTest(name = "events at 12:00 and {0}")
  @CsvSource({"12:29, ann 12:00-12:59 2", "12:29:59.999, ann 12:00-12:59 2"})
  @Points(1)
  @Hint("A session ends one gap after its last event.")
  void r2_6_events_less_than_the_gap_apart_are_one_session(String time, String session) {
    Windows windows = new Windows(SESSIONS, 1);

    windows.event("ann", "12:00");
    windows.event("ann", time);

    assertThatEmissions(windows.event("bob", "13:01"))
        .as("rule 2.6: emitted after events at 12:00 and %s", time)
        .are(session);
  }

  @Test
  @Points(1)
  @Hint("Take out all sessions that the event touches, and put one in their place.")
  void r2_6_an_event_bridges_two_sessions() {
    Windows windows = new Windows(SESSIONS, 2);
    windows.event(0, "ann", "12:00");
    windows.event(0, "ann", "12:40");

    assertThatEmissions(windows.event(1, "carl", "12:30:30"))
        .as("rule 2.6: emitted at 12:30:30")
        .are("ann 12:00-12:30 1");
    assertThatEmissions(windows.event(0, "ann", "12:20"))
        .as("rule 2.6: emitted for the event that bridges")
        .areNone();
    windows.event(0, "carl", "13:10:10");
    assertThatEmissions(windows.event(1, "carl", "13:10:10"))
        .as("rule 2.6: emitted at 13:10:10")
        .are("carl 12:30-13:00 1", "ann 12:00-13:10 3 retracts 12:00-12:30");
  }

  @Test
  @Points(1)
  @Hint("Merge first, then ask whether the result is closed. Closed sessions are out of reach.")
  void r2_6_an_event_joins_an_open_session_and_no_closed_one() {
    Windows windows = new Windows(SESSIONS, 1);
    windows.event("ann", "12:00");
    windows.event("ann", "12:20");
    windows.event("bob", "12:49");

    windows.event("ann", "11:45");
    assertThat(windows.operator().droppedEvents())
        .as("rule 2.6: dropped events of an open session")
        .isZero();
    assertThatEmissions(windows.event("carl", "12:51:10"))
        .as("rule 2.6: emitted at 12:51:10")
        .are("ann 11:45-12:50 3");
    windows.event("ann", "12:45");
    assertThatEmissions(windows.event("carl", "13:15:10"))
        .as("rule 2.6: emitted for an event that came after the session was closed")
        .are("ann 12:45-13:15 1");
  }
}

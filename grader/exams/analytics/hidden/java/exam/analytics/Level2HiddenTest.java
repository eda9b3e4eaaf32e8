package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.analytics.Sample;
import katas.analytics.WindowSpec;
import katas.analytics.Windows;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Event time. */
class Level2HiddenTest {
  private static final WindowSpec SLIDING =
      new WindowSpec.Sliding(Duration.ofMinutes(5), Duration.ofMinutes(1));
  private static final WindowSpec SESSIONS = new WindowSpec.Session(Duration.ofMinutes(30));

  @Test
  @Points(2)
  @Hint("Once emitted, a window is not due any more, however far the watermark goes.")
  void r2_1_every_window_once_and_with_its_start() {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 1);
    List<String> emitted = new ArrayList<>();

    for (String time : List.of("12:00", "12:05:20", "12:04:59.999", "12:05:00", "12:05:25")) {
      emitted.addAll(windows.event("a", time));
    }
    emitted.addAll(windows.event("b", "12:20"));
    emitted.addAll(windows.event("b", "12:30"));
    emitted.addAll(windows.pass(Duration.ofMinutes(10)));

    Expect.equal(
        "rule 2.1: what is emitted",
        emitted,
        List.of(
            "a 12:00-12:05 1",
            "a 12:00-12:05 2 retracts 12:00-12:05",
            "a 12:05-12:10 3",
            "b 12:20-12:25 1"));
  }

  @Test
  @Points(2)
  @Hint("A window is complete when the slowest partition is past it.")
  void r2_2_the_slowest_partition() {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 2);

    List<String> emitted = new ArrayList<>(windows.event(0, "a", "12:20"));
    Optional<Instant> none = windows.operator().watermark();
    emitted.addAll(windows.event(1, "a", "12:03"));
    Optional<Instant> slow = windows.operator().watermark();
    emitted.addAll(windows.event(1, "a", "12:01"));
    Optional<Instant> back = windows.operator().watermark();
    List<String> later = windows.event(1, "a", "12:06");

    Expect.equal("rule 2.2: the watermark without partition 1", none, Optional.empty());
    Expect.equal("rule 2.2: the watermark", slow, Optional.of(Sample.time("12:02:50")));
    Expect.equal("rule 2.2: after 12:01", back, slow);
    Expect.equal("rule 2.2: emitted before 12:06", emitted, List.of());
    Expect.equal("rule 2.2: emitted at 12:06", later, List.of("a 12:00-12:05 2"));
  }

  @Test
  @Points(2)
  @Hint("Who says nothing for a minute is not waited for; who speaks again is.")
  void r2_3_a_partition_falls_asleep() {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 3);

    windows.event(0, "a", "12:01");
    windows.event(1, "a", "12:02");
    windows.passUnseen(Duration.ofMinutes(1).minusNanos(1));
    List<String> early = windows.event(0, "a", "12:06");
    List<String> emitted = windows.pass(Duration.ofNanos(1));
    List<String> awake = windows.event(1, "a", "12:07");
    List<String> waits = windows.event(0, "a", "12:30");
    List<String> goesOn = windows.event(1, "a", "12:30");
    Optional<Instant> before = windows.operator().watermark();
    List<String> asleep = windows.pass(Duration.ofHours(1));

    Expect.equal("rule 2.3: emitted before a minute has passed", early, List.of());
    Expect.equal("rule 2.3: emitted after a minute", emitted, List.of("a 12:00-12:05 2"));
    Expect.equal("rule 2.3: emitted when it is back", awake, List.of());
    Expect.equal("rule 2.3: emitted while it is waited for", waits, List.of());
    Expect.equal("rule 2.3: emitted when both went on", goesOn, List.of("a 12:05-12:10 2"));
    Expect.equal("rule 2.3: emitted when all are idle", asleep, List.of());
    Expect.equal("rule 2.3: the watermark then", windows.operator().watermark(), before);
  }

  @Test
  @Points(1)
  @Hint("A minute after the window's end, in event time, it is closed for good.")
  void r2_4_too_late_is_counted_as_dropped() {
    Windows windows = new Windows(Windows.FIVE_MINUTES, 1);
    windows.event("a", "12:01");
    windows.event("b", "12:06:09.999");

    List<String> corrected = windows.event("a", "12:04");
    List<String> first = windows.event("c", "12:04");
    windows.event("b", "12:06:10");
    List<String> dropped = windows.event("a", "12:04");

    Expect.equal(
        "rule 2.4: just in time", corrected, List.of("a 12:00-12:05 2 retracts 12:00-12:05"));
    Expect.equal("rule 2.4: a key that is new", first, List.of("c 12:00-12:05 1"));
    Expect.equal("rule 2.4: too late", dropped, List.of());
    Expect.equal("rule 2.4: dropped events", windows.operator().droppedEvents(), 1L);
  }

  @Test
  @Points(2)
  @Hint("Which starts are at or before the event, and less than the size before it?")
  void r2_5_sliding_windows() {
    Windows windows = new Windows(SLIDING, 1);

    List<String> emitted = new ArrayList<>(windows.event("b", "12:04:30"));
    emitted.addAll(windows.event("a", "12:05"));
    emitted.addAll(windows.event("c", "12:07:10"));
    List<String> late = windows.event("b", "12:03");
    List<String> rest = windows.event("c", "12:30");

    Expect.equal(
        "rule 2.5: emitted up to 12:07",
        emitted,
        List.of(
            "b 12:00-12:05 1",
            "a 12:01-12:06 1",
            "b 12:01-12:06 1",
            "a 12:02-12:07 1",
            "b 12:02-12:07 1"));
    Expect.equal(
        "rule 2.5: emitted for a late event",
        late,
        List.of("b 12:02-12:07 2 retracts 12:02-12:07"));
    Expect.equal("rule 2.5: emitted at 12:30", rest.size(), 10);
    Expect.equal(
        "rule 2.5: the first of them",
        rest.subList(0, 2),
        List.of("a 12:03-12:08 1", "b 12:03-12:08 2"));
    Expect.equal("rule 2.5: dropped events", windows.operator().droppedEvents(), 0L);
  }

  @Test
  @Points(2)
  @Hint("Take out all sessions that the event touches, and put one in their place.")
  void r2_6_a_late_event_bridges_two_sessions() {
    Windows windows = new Windows(SESSIONS, 2);
    windows.event(1, "ann", "12:00");
    windows.event(1, "ann", "12:40");
    windows.event(1, "bob", "12:10");
    windows.event(1, "bob", "12:40");

    List<String> emitted = new ArrayList<>(windows.event(0, "carl", "12:30:30"));
    emitted.addAll(windows.event(1, "carl", "12:31"));
    List<String> bridged = windows.event(0, "ann", "12:20");
    emitted.addAll(windows.event(0, "carl", "13:10:10"));
    emitted.addAll(windows.event(1, "carl", "13:10:10"));

    Expect.equal("rule 2.6: emitted for the bridge", bridged, List.of());
    Expect.equal(
        "rule 2.6: all that is emitted",
        emitted,
        List.of(
            "ann 12:00-12:30 1",
            "bob 12:10-12:40 1",
            "carl 12:30-13:01 2",
            "ann 12:00-13:10 3 retracts 12:00-12:30",
            "bob 12:40-13:10 1"));
  }
}

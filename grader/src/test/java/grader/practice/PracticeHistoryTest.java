package grader.practice;

import static grader.practice.TestRunSamples.run;
import static org.assertj.core.api.Assertions.assertThat;

import grader.practice.PracticeEvent.Compared;
import grader.practice.PracticeEvent.Hinted;
import grader.practice.PracticeEvent.MockEnded;
import grader.practice.PracticeEvent.MockStarted;
import grader.practice.PracticeEvent.PassDone;
import grader.practice.PracticeEvent.Started;
import grader.practice.PracticeEvent.Tested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PracticeHistoryTest {
  private static final Instant EIGHT = Instant.parse("2026-03-02T20:00:00Z");

  @Test
  void the_clock_runs_down_from_45_minutes_and_stays_at_zero() {
    PracticeHistory history = new PracticeHistory(List.of(new Started("booking", EIGHT, null)));

    assertThat(history.left("booking", after(0))).contains(Duration.ofMinutes(45));
    assertThat(history.left("booking", after(44))).contains(Duration.ofMinutes(1));
    assertThat(history.left("booking", after(200))).contains(Duration.ZERO);
    assertThat(history.left("chat", after(0))).isEmpty();
  }

  @Test
  void the_last_start_counts_and_a_mock_is_one() {
    PracticeHistory history =
        new PracticeHistory(
            List.of(new Started("booking", EIGHT, null), new MockStarted("booking", after(60), 1)));

    assertThat(history.left("booking", after(61))).contains(Duration.ofMinutes(44));
  }

  @Test
  void an_attempt_is_full_by_time_by_level_or_by_word() {
    PracticeEvent start = new Started("booking", EIGHT, null);
    PracticeEvent one = new Tested("booking", after(5), run(1, List.of("1.1"), List.of("2.1")));
    PracticeEvent two = new Tested("booking", after(5), run(2, List.of("2.1"), List.of("3.1")));
    PracticeEvent word = new PassDone("booking", after(5), Pass.DO, Duration.ZERO);

    assertThat(new PracticeHistory(List.of(start, one)).attempted("booking", after(44))).isFalse();
    assertThat(new PracticeHistory(List.of(start, one)).attempted("booking", after(45))).isTrue();
    assertThat(new PracticeHistory(List.of(two)).attempted("booking", after(5))).isTrue();
    assertThat(new PracticeHistory(List.of(word)).attempted("booking", after(5))).isTrue();
    assertThat(new PracticeHistory(List.of(two)).attempted("chat", after(99))).isFalse();
  }

  @Test
  void asking_twice_is_twice_within_the_hour() {
    PracticeHistory history = new PracticeHistory(List.of(new Compared("booking", EIGHT, false)));

    assertThat(history.askedBefore("booking", after(59))).isTrue();
    assertThat(history.askedBefore("booking", after(60))).isFalse();
    assertThat(history.askedBefore("chat", after(1))).isFalse();
  }

  @Test
  void hints_are_counted_by_rule() {
    PracticeHistory history =
        new PracticeHistory(
            List.of(
                new Hinted("booking", EIGHT, "2.3", 1),
                new Hinted("booking", EIGHT, "2.3", 2),
                new Hinted("booking", EIGHT, "2.4", 1)));

    assertThat(history.hintSteps("booking", "2.3")).isEqualTo(2);
    assertThat(history.hintSteps("booking", "3.1")).isZero();
  }

  @Test
  void a_mock_is_open_until_it_ends_or_the_night_comes() {
    MockStarted begun = new MockStarted("booking", EIGHT, 7);
    MockEnded ended =
        new MockEnded("booking", after(50), Duration.ofMinutes(50), List.of(), List.of());

    assertThat(new PracticeHistory(List.of(begun)).openMock(after(60))).contains(begun);
    assertThat(new PracticeHistory(List.of(begun, ended)).openMock(after(60))).isEmpty();
    assertThat(new PracticeHistory(List.of(begun)).openMock(after(12 * 60))).isEmpty();
  }

  @Test
  void a_rule_that_nobody_began_is_no_stumble() {
    TestRunSummary run =
        run(0, List.of("0.1", "0.2", "1.1", "1.3"), List.of("1.2", "2.1", "2.2", "2.10", "3.1"));

    assertThat(run.stumbles()).containsExactly("1.2", "2.1");
    assertThat(run(null, List.of(), List.of("0.1", "0.2")).stumbles()).containsExactly("0.1");
  }

  private static Instant after(long minutes) {
    return EIGHT.plus(Duration.ofMinutes(minutes));
  }
}

package grader.practice;

import static grader.practice.TestRunSamples.run;
import static org.assertj.core.api.Assertions.assertThat;

import grader.MiniCourse;
import grader.practice.PracticeEvent.Hinted;
import grader.practice.PracticeEvent.MockEnded;
import grader.practice.PracticeEvent.MockStarted;
import grader.practice.PracticeEvent.PassDone;
import grader.practice.PracticeEvent.Planned;
import grader.practice.PracticeEvent.Started;
import grader.practice.PracticeEvent.Tested;
import grader.practice.Progress.Best;
import grader.practice.Progress.KataLine;
import grader.practice.TestRunSummary.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Instant EIGHT = Instant.parse("2026-03-02T20:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private final List<PracticeEvent> events = new ArrayList<>();

  @Test
  void nothing_done_is_nothing_of_three_a_kata() {
    Progress progress = progress();

    assertThat(progress.passesDone()).isZero();
    assertThat(progress.passesOfAll()).isEqualTo(3);
    assertThat(progress.katas()).allMatch(KataLine::isUntouched);
    assertThat(progress.weakest()).isEmpty();
  }

  @Test
  void the_best_run_is_of_the_whole_exam_where_there_is_one_and_the_time_is_the_shortest() {
    events.add(new Tested("counter", EIGHT, run(2, List.of("0.1", "1.1"), List.of())));
    events.add(new Tested("counter", EIGHT, exam(40, 0)));
    events.add(new Tested("counter", EIGHT, exam(70, 1)));
    events.add(new Tested("counter", EIGHT, exam(60, 1)));
    events.add(new PassDone("counter", EIGHT, Pass.DO, Duration.ZERO));
    events.add(new PassDone("counter", EIGHT, Pass.DO, Duration.ofMinutes(44)));
    events.add(new PassDone("counter", EIGHT, Pass.DO, Duration.ofMinutes(38)));
    events.add(new Hinted("counter", EIGHT, "1.1", 1));

    assertThat(progress().katas())
        .containsExactly(
            new KataLine(
                "counter",
                "Counter: a kata for the grader's own tests",
                List.of(Pass.DO),
                2,
                new Best(Scope.EXAM, 70, 100),
                38L,
                1));
    assertThat(progress().passesDone()).isEqualTo(1);
  }

  @Test
  void the_weakest_rules_are_those_that_failed_in_most_runs_once_begun() {
    events.add(new Tested("counter", EIGHT, run(null, List.of(), List.of("0.1", "1.1", "2.2"))));
    events.add(new Tested("counter", EIGHT, run(0, List.of("0.1"), List.of("1.1", "2.2"))));
    events.add(new Tested("counter", EIGHT, run(0, List.of("0.1", "2.1"), List.of("1.1", "2.2"))));
    events.add(new Hinted("counter", EIGHT, "2.2", 1));

    assertThat(progress().weakest().stream().map(it -> it.rule() + " " + it.failed()))
        .containsExactly("1.1 2", "2.2 1", "0.1 1");
  }

  @Test
  void a_streak_is_of_local_days_and_a_day_that_has_just_begun_does_not_end_it() {
    for (String at :
        List.of("2026-02-20T12:00:00Z", "2026-02-28T23:30:00Z", "2026-03-01T22:00:00Z")) {
      events.add(new Started("counter", Instant.parse(at), null));
    }
    events.add(new Planned(EIGHT, TODAY));

    assertThat(streak(ZoneOffset.UTC)).isEqualTo(new Streak(2, 2));
    assertThat(streak(ZoneId.of("Europe/Berlin"))).isEqualTo(new Streak(1, 1));
    events.add(new Started("counter", EIGHT, null));
    assertThat(streak(ZoneOffset.UTC)).isEqualTo(new Streak(3, 3));
  }

  @Test
  void days_that_daylight_saving_made_shorter_count_as_any() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    for (int day = 28; day <= 30; day++) {
      Instant session = LocalDate.of(2026, 3, day).atTime(23, 59).atZone(berlin).toInstant();
      events.add(new Started("counter", session, null));
    }

    assertThat(Streak.of(new PracticeHistory(events), LocalDate.of(2026, 3, 30), berlin))
        .isEqualTo(new Streak(3, 3));
  }

  @Test
  void shares_count_what_is_missing_and_the_last_mock_has_none() {
    events.add(new Tested("strong", EIGHT, exam(100, 5)));
    events.add(new Tested("middle", EIGHT, exam(60, 2)));
    events.add(new MockEnded("middle", EIGHT, Duration.ZERO, List.of(), List.of("Why?", "How?")));
    List<String> katas = List.of("strong", "middle", "never");
    assertThat(MockInterviewDraw.shares(katas, new PracticeHistory(events)))
        .containsExactly(Map.entry("strong", 1), Map.entry("middle", 6), Map.entry("never", 7));

    events.add(new MockStarted("never", EIGHT, 1));
    assertThat(MockInterviewDraw.shares(katas, new PracticeHistory(events)))
        .containsEntry("never", 0);
    assertThat(MockInterviewDraw.shares(List.of("never"), new PracticeHistory(events)))
        .containsEntry("never", 7);
  }

  @Test
  void a_draw_follows_its_seed_and_all_draws_follow_the_shares() {
    Map<String, Integer> shares =
        MockInterviewDraw.shares(List.of("a", "b"), new PracticeHistory(List.of()));
    Map<String, Integer> uneven = Map.of("only", 3);

    assertThat(MockInterviewDraw.of(shares, 7)).isEqualTo(MockInterviewDraw.of(shares, 7));
    assertThat(MockInterviewDraw.of(uneven, 7)).isEqualTo("only");
    Map<String, Integer> three = new LinkedHashMap<>();
    three.put("none", 0);
    three.put("one", 1);
    three.put("three", 3);
    long[] drawn = new long[2];
    LongStream.range(0, 4_000)
        .mapToObj(seed -> MockInterviewDraw.of(three, seed))
        .forEach(kata -> drawn["one".equals(kata) ? 0 : 1]++);
    assertThat(drawn[0]).isBetween(900L, 1_100L);
    assertThat(LongStream.range(0, 4_000).mapToObj(seed -> MockInterviewDraw.of(three, seed)))
        .doesNotContain("none");
  }

  @Test
  void it_fits_a_terminal_of_80_columns() {
    events.add(new Tested("counter", EIGHT, exam(70, 1)));
    events.add(new Tested("counter", EIGHT, run(0, List.of("0.1", "2.1"), List.of("1.3", "2.2"))));
    events.add(new PassDone("counter", EIGHT, Pass.DO, Duration.ofMinutes(99)));

    assertThat(ProgressText.of(progress()).lines())
        .allMatch(line -> line.length() <= 80)
        .contains(
            "1 of 3 passes, a streak of 1 day, longest 1, 0 hints, 0 mocks",
            "counter          ----- do -----  1      70 of 100  exam    1 h 39 min  -",
            "counter          1.3   1 run, 0 hints: A blank name throws IllegalArgume ...");
  }

  private Progress progress() {
    return Progress.of(
        MiniCourse.course().katas(), new PracticeHistory(events), streak(ZoneOffset.UTC));
  }

  private Streak streak(ZoneId zone) {
    return Streak.of(new PracticeHistory(events), TODAY, zone);
  }

  private static TestRunSummary exam(int points, int level) {
    return new TestRunSummary(Scope.EXAM, "finished", points, 100, level, List.of(), List.of());
  }
}

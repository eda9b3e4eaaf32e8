package grader.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.course.Course;
import grader.course.CourseException;
import grader.course.Kata;
import grader.practice.PracticeEvent.MockEnded;
import grader.practice.PracticeEvent.PassDone;
import grader.practice.PracticeEvent.Planned;
import grader.practice.PracticeEvent.Started;
import grader.practice.StudyPlan.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyPlanTest {
  private static final Course COURSE = new Course(Path.of(".."));
  private static final List<PlanEntry> ENTRIES = PlanFile.of(COURSE);
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

  private final List<PracticeEvent> events = new ArrayList<>();

  @Test
  void every_day_of_four_weeks_has_one_line_and_every_kata_all_passes_in_order() {
    List<Integer> days = new ArrayList<>();
    ENTRIES.forEach(
        entry -> {
          for (int day = entry.from(); day <= entry.to(); day++) {
            days.add(day);
          }
        });
    assertThat(days).containsExactlyElementsOf(IntStream.rangeClosed(1, 28).boxed().toList());
    for (Kata kata : COURSE.katas()) {
      assertThat(
              ENTRIES.stream()
                  .filter(entry -> entry.kata().equals(kata.id()))
                  .flatMap(entry -> entry.passes().stream()))
          .as(kata.id())
          .containsExactlyElementsOf(Arrays.asList(Pass.values()));
    }
    assertThat(ENTRIES.stream().map(PlanEntry::kata).filter(id -> !id.isEmpty()))
        .allMatch(id -> COURSE.kata(id).isPresent());
    assertThat(ENTRIES.stream().mapToInt(PlanEntry::mocks).sum()).isEqualTo(12);
  }

  @Test
  void without_a_record_it_begins_today() {
    StudyPlan plan = on(MONDAY);

    assertThat(plan.from()).isEqualTo("2026-03-02");
    assertThat(plan.day()).isEqualTo(1);
    assertThat(PlanText.today(plan)).isEqualTo("today: content-feed: learn, do");
    assertThat(plan.lines().get(0).to()).isEqualTo("2026-03-03");
    assertThat(plan.lines().get(20).to()).isEqualTo("2026-03-29");
  }

  @Test
  void it_begins_with_the_first_record_by_the_local_day_unless_a_day_was_named() {
    Instant late = Instant.parse("2026-03-01T23:30:00Z");
    events.add(new Started("booking", late, null));
    StudyPlan berlin =
        StudyPlan.of(ENTRIES, new PracticeHistory(events), MONDAY, ZoneId.of("Europe/Berlin"));
    assertThat(berlin.from()).isEqualTo("2026-03-02");

    events.add(new Planned(late, LocalDate.parse("2026-04-01")));
    events.add(new Planned(late, LocalDate.parse("2026-03-05")));
    assertThat(on(MONDAY).from()).isEqualTo("2026-03-05");
    assertThat(on(MONDAY).day()).isEqualTo(-2);
  }

  @Test
  void what_is_done_is_done_whenever_and_what_is_not_is_overdue() {
    events.add(new Planned(at(MONDAY), MONDAY));
    done("content-feed", Pass.LEARN);
    done("chat", Pass.LEARN);
    done("chat", Pass.DO);
    done("chat", Pass.TEACH);
    StudyPlan plan = on(MONDAY.plusDays(3));

    assertThat(plan.lines().stream().limit(6).map(StudyPlan.Line::state))
        .containsExactly(
            State.OVERDUE, State.OVERDUE, State.DUE, State.LATER, State.DONE, State.LATER);
    assertThat(plan.lines().get(0).missing()).containsExactly("do");
    assertThat(PlanText.today(plan))
        .isEqualTo(
            "today: file-storage: learn, do; content-feed: do (overdue);"
                + " content-feed: teach (overdue)");
  }

  @Test
  void mocks_are_counted_and_a_review_needs_its_day() {
    events.add(new Planned(at(MONDAY), MONDAY));
    for (int i = 0; i < 3; i++) {
      events.add(
          new MockEnded("chat", at(MONDAY.plusDays(21)), Duration.ZERO, List.of(), List.of()));
    }
    StudyPlan plan = on(MONDAY.plusDays(22));

    assertThat(plan.lines().stream().skip(14).map(StudyPlan.Line::state))
        .containsExactly(
            State.DONE, State.DUE, State.LATER, State.LATER, State.LATER, State.LATER, State.LATER);
    assertThat(plan.lines().get(15).missing()).containsExactly("mock");
    assertThat(plan.lines().get(8).state()).as("review of week 2").isEqualTo(State.MISSED);
    events.add(new Started("chat", at(MONDAY.plusDays(13)), null));
    assertThat(on(MONDAY.plusDays(22)).lines().get(8).state()).isEqualTo(State.DONE);
  }

  @Test
  void it_fits_a_terminal_of_80_columns() {
    assertThat(PlanText.of(on(MONDAY)).lines())
        .allMatch(line -> line.length() <= 80)
        .contains("week 4", "  2026-03-02 2026-03-03  due      content-feed: learn, do");
  }

  @Test
  void a_plan_that_makes_no_sense_is_the_authors_fault(@TempDir Path root) throws IOException {
    for (String line : List.of("1,x,chat,learn", "1,1,chat,sleep", "1,1,,learn", "1,1,chat")) {
      Files.createDirectories(root.resolve("katas"));
      Files.writeString(root.resolve("katas/plan.csv"), "from,to,kata,what\n" + line + "\n");
      assertThatThrownBy(() -> PlanFile.of(new Course(root)))
          .as(line)
          .isInstanceOf(CourseException.class)
          .hasMessageContaining("plan.csv is no plan");
    }
  }

  private StudyPlan on(LocalDate today) {
    return StudyPlan.of(ENTRIES, new PracticeHistory(events), today, ZoneOffset.UTC);
  }

  private void done(String kata, Pass pass) {
    events.add(new PassDone(kata, at(MONDAY), pass, Duration.ZERO));
  }

  private static Instant at(LocalDate day) {
    return day.atTime(20, 0).toInstant(ZoneOffset.UTC);
  }
}

package grader.practice;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a learner did. Its kata is an id, its time is in whole seconds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @Type(value = PracticeEvent.Started.class, name = "started"),
  @Type(value = PracticeEvent.Tested.class, name = "tested"),
  @Type(value = PracticeEvent.Hinted.class, name = "hinted"),
  @Type(value = PracticeEvent.Compared.class, name = "compared"),
  @Type(value = PracticeEvent.PassDone.class, name = "pass"),
  @Type(value = PracticeEvent.MockStarted.class, name = "mock-started"),
  @Type(value = PracticeEvent.MockEnded.class, name = "mock-ended"),
  @Type(value = PracticeEvent.Planned.class, name = "planned")
})
public sealed interface PracticeEvent {
  /** Which kata, by its id; empty for what concerns none. */
  String kata();

  /** When it happened; of a mock that ended, when it ended. */
  Instant at();

  /**
   * The clock of 45 minutes began.
   *
   * @param backup where the earlier sources went; null when there was nothing to keep
   */
  record Started(String kata, Instant at, @JsonSetter(nulls = Nulls.SET) @Nullable String backup)
      implements PracticeEvent {}

  /** Tests were run. */
  record Tested(String kata, Instant at, TestRunSummary run) implements PracticeEvent {}

  /**
   * A hint was shown.
   *
   * @param rule the id of its rule
   * @param step 1, 2 or 3
   */
  record Hinted(String kata, Instant at, String rule, int step) implements PracticeEvent {}

  /**
   * The reference was asked for.
   *
   * @param shown false when it was refused, since there was no full attempt yet
   */
  record Compared(String kata, Instant at, boolean shown) implements PracticeEvent {}

  /**
   * One of the three passes came to its end.
   *
   * @param spent how long it took; zero when nobody knows
   */
  record PassDone(String kata, Instant at, Pass pass, Duration spent) implements PracticeEvent {}

  /**
   * A mock interview began, and with it the clock of 45 minutes.
   *
   * @param seed what the draw began with
   */
  record MockStarted(String kata, Instant at, long seed) implements PracticeEvent {}

  /**
   * A mock interview ended.
   *
   * @param answered the questions that the learner could answer, in the words of the brief
   * @param missed those that the learner could not
   */
  record MockEnded(
      String kata, Instant at, Duration spent, List<String> answered, List<String> missed)
      implements PracticeEvent {
    /** Copies both lists. */
    public MockEnded {
      answered = List.copyOf(answered);
      missed = List.copyOf(missed);
    }
  }

  /**
   * The four weeks were given a first day.
   *
   * @param from that day, in the learner's zone
   */
  record Planned(Instant at, LocalDate from) implements PracticeEvent {
    @Override
    public String kata() {
      return "";
    }
  }
}

package grader.practice;

import com.fasterxml.jackson.annotation.JsonValue;
import grader.practice.PracticeEvent.MockEnded;
import grader.practice.PracticeEvent.Planned;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The four weeks, by date.
 *
 * @param version of this form, 1
 * @param from the first day
 * @param today the day that it is
 * @param day which day of the plan today is, counted from 1; below 1 before it begins
 * @param lines every line of the plan, in order
 */
public record StudyPlan(int version, String from, String today, long day, List<Line> lines) {
  private static final int VERSION = 1;

  /** How a line stands today. */
  public enum State {
    /** All that it asks was done, whenever. */
    DONE,
    /** Today is one of its days. */
    DUE,
    /** Its days are over. */
    OVERDUE,
    /** Its days come. */
    LATER,
    /** A review whose day is over: it is too late to look back then. */
    MISSED;

    /** As it is written. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One line.
   *
   * @param from its first date, {@code to} its last
   * @param missing what of it is not done yet, one word each
   */
  public record Line(PlanEntry entry, String from, String to, State state, List<String> missing) {}

  /**
   * How the plan stands.
   *
   * <p>It begins on the day that the learner named last, else on the day of the first record, else
   * today. Mock interviews count whenever they were ended: the second line that asks for two is
   * done by the fourth. A review is done on a day on which anything was recorded.
   */
  public static StudyPlan of(
      List<PlanEntry> entries, PracticeHistory history, LocalDate today, ZoneId zone) {
    LocalDate begin = begin(history, today, zone);
    Set<LocalDate> days = days(history, zone);
    int mocks = (int) history.all(MockEnded.class).count();
    List<Line> lines = new ArrayList<>();
    for (PlanEntry entry : entries) {
      LocalDate first = begin.plusDays(entry.from() - 1L);
      LocalDate last = begin.plusDays(entry.to() - 1L);
      List<String> missing = new ArrayList<>(missing(entry, history));
      for (int mock = Math.max(mocks, 0); mock < entry.mocks(); mock++) {
        missing.add("mock");
      }
      mocks -= entry.mocks();
      if (entry.isReview() && first.datesUntil(last.plusDays(1)).noneMatch(days::contains)) {
        missing.add("review");
      }
      State state = state(entry, first, last, today, missing.isEmpty());
      lines.add(new Line(entry, first.toString(), last.toString(), state, missing));
    }
    long day = begin.until(today, ChronoUnit.DAYS) + 1;
    return new StudyPlan(VERSION, begin.toString(), today.toString(), day, List.copyOf(lines));
  }

  /** The lines of a state, in order. */
  public List<Line> in(State state) {
    return lines.stream().filter(line -> line.state() == state).toList();
  }

  private static State state(
      PlanEntry entry, LocalDate first, LocalDate last, LocalDate today, boolean done) {
    if (done) {
      return State.DONE;
    }
    if (today.isBefore(first)) {
      return State.LATER;
    }
    if (!today.isAfter(last)) {
      return State.DUE;
    }
    return entry.isReview() ? State.MISSED : State.OVERDUE;
  }

  private static List<String> missing(PlanEntry entry, PracticeHistory history) {
    return entry.passes().stream()
        .filter(pass -> history.pass(entry.kata(), pass).isEmpty())
        .map(Pass::word)
        .toList();
  }

  private static LocalDate begin(PracticeHistory history, LocalDate today, ZoneId zone) {
    return history
        .all(Planned.class)
        .map(Planned::from)
        .reduce((earlier, later) -> later)
        .or(() -> days(history, zone).stream().min(LocalDate::compareTo))
        .orElse(today);
  }

  private static Set<LocalDate> days(PracticeHistory history, ZoneId zone) {
    return history.events().stream()
        .filter(event -> !(event instanceof Planned))
        .map(event -> LocalDate.ofInstant(event.at(), zone))
        .collect(Collectors.toSet());
  }
}

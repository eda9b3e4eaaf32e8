package grader.practice;

import grader.practice.PracticeEvent.Planned;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Days in a row on which something was recorded.
 *
 * @param current the row that today belongs to, or yesterday when today has nothing yet; 0 when
 *     there is none
 */
public record Streak(int current, int longest) {
  /** The streaks of a record, by the days of a zone. A plan alone is no practice. */
  public static Streak of(PracticeHistory history, LocalDate today, ZoneId zone) {
    TreeSet<LocalDate> days =
        history.events().stream()
            .filter(event -> !(event instanceof Planned))
            .map(event -> LocalDate.ofInstant(event.at(), zone))
            .collect(Collectors.toCollection(TreeSet::new));
    int longest = 0;
    for (LocalDate day : days) {
      longest = Math.max(longest, upTo(day, days));
    }
    LocalDate last = days.contains(today) ? today : today.minusDays(1);
    return new Streak(upTo(last, days), longest);
  }

  private static int upTo(LocalDate last, TreeSet<LocalDate> days) {
    int length = 0;
    while (days.contains(last.minusDays(length))) {
      length++;
    }
    return length;
  }
}

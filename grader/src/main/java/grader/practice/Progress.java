package grader.practice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import grader.course.Kata;
import grader.course.Level;
import grader.practice.PracticeEvent.Hinted;
import grader.practice.PracticeEvent.MockEnded;
import grader.practice.PracticeEvent.PassDone;
import grader.practice.PracticeEvent.Tested;
import grader.practice.TestRunSummary.Scope;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner is.
 *
 * @param version of this form, 1
 * @param passesDone passes done, each of a kata once
 * @param passesOfAll three for each kata
 * @param streak days in a row with a record, up to today; a day without one yet does not end it
 * @param longestStreak the longest there ever was
 * @param hints steps of hints that were shown
 * @param mocks mock interviews that were ended
 * @param katas each kata of the course, by id
 * @param weakest the rules that failed in most runs, the worst first, at most five
 */
public record Progress(
    int version,
    int passesDone,
    int passesOfAll,
    int streak,
    int longestStreak,
    int hints,
    int mocks,
    List<KataLine> katas,
    List<WeakRule> weakest) {
  private static final int VERSION = 1;

  /**
   * One kata.
   *
   * @param passes those that are done, in the order of {@link Pass}
   * @param level the highest level that was reached; null when none was
   * @param best the run with most points, of whole exams if there was one; null without any
   * @param minutes the shortest time that DO took; null when nobody knows
   */
  public record KataLine(
      String kata,
      String title,
      List<Pass> passes,
      @Nullable Integer level,
      @Nullable Best best,
      @Nullable Long minutes,
      int hints) {
    /** Whether nothing was done yet. */
    @JsonIgnore
    public boolean isUntouched() {
      return passes.isEmpty() && best == null && hints == 0;
    }
  }

  /** Points of the best run. */
  public record Best(Scope scope, int points, int maxPoints) {}

  /** A rule that failed in so many runs in which the learner had come so far. */
  public record WeakRule(String kata, String rule, String title, int failed, int hints) {}

  /** What a record says about the katas of a course. */
  public static Progress of(List<Kata> katas, PracticeHistory history, Streak streak) {
    List<KataLine> lines = katas.stream().map(kata -> line(kata, history)).toList();
    return new Progress(
        VERSION,
        lines.stream().mapToInt(line -> line.passes().size()).sum(),
        lines.size() * Pass.values().length,
        streak.current(),
        streak.longest(),
        (int) history.all(Hinted.class).count(),
        (int) history.all(MockEnded.class).count(),
        lines,
        WeakRules.rules(katas, history));
  }

  private static KataLine line(Kata kata, PracticeHistory history) {
    String id = kata.id();
    List<TestRunSummary> runs = history.all(Tested.class, id).map(Tested::run).toList();
    return new KataLine(
        id,
        kata.title(),
        Arrays.stream(Pass.values()).filter(it -> history.pass(id, it).isPresent()).toList(),
        WeakRules.level(history, id).map(Level::number).orElse(null),
        best(runs).map(it -> new Best(it.scope(), it.points(), it.maxPoints())).orElse(null),
        history
            .all(PassDone.class, id)
            .filter(done -> done.pass() == Pass.DO && !done.spent().isZero())
            .map(PassDone::spent)
            .min(Comparator.naturalOrder())
            .map(Duration::toMinutes)
            .orElse(null),
        (int) history.all(Hinted.class, id).count());
  }

  private static Optional<TestRunSummary> best(List<TestRunSummary> runs) {
    return runs.stream()
        .max(Comparator.comparing(TestRunSummary::scope).thenComparing(TestRunSummary::points));
  }
}

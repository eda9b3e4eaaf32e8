package grader.practice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import grader.report.Report;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a kata's tests gave.
 *
 * @param scope which tests were run
 * @param outcome a word of {@link grader.course.GradingOutcome}, for example {@code
 *     did-not-compile}
 * @param points points of the tests that were run and passed, at least 0
 * @param maxPoints the sum of the points of the tests in scope
 * @param level number of the highest level up to which all tests in scope pass, 0 to 5; null when
 *     none is reached
 * @param passed ids of the rules whose tests in scope all passed, in order, for example {@code 2.3}
 * @param failed ids of the other rules in scope, in order
 */
public record TestRunSummary(
    Scope scope,
    String outcome,
    int points,
    int maxPoints,
    @JsonSetter(nulls = Nulls.SET) @Nullable Integer level,
    List<String> passed,
    List<String> failed) {
  /** Copies both lists. */
  public TestRunSummary {
    passed = List.copyOf(passed);
    failed = List.copyOf(failed);
  }

  /** Which tests were run. */
  public enum Scope {
    /** Those that the learner has. */
    PUBLIC,
    /** All of them, by the grader. */
    EXAM;

    /** As it is written in the file. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a report on public and hidden tests says. */
  public static TestRunSummary of(Report report) {
    return of(Scope.EXAM, report);
  }

  /** What a report says that holds the tests of {@code scope} and no others. */
  public static TestRunSummary of(Scope scope, Report report) {
    return new TestRunSummary(
        scope,
        report.outcome(),
        report.score(),
        report.maxScore(),
        report.level(),
        ids(report, true),
        ids(report, false));
  }

  private static List<String> ids(Report report, boolean passed) {
    return report.rules().stream()
        .filter(rule -> rule.passed() == passed)
        .map(Report.RuleLine::id)
        .toList();
  }

  /** Whether {@code wanted} and all levels below it are reached. */
  public boolean reached(int wanted) {
    return level != null && level >= wanted;
  }

  /** Whether all tests in scope passed. */
  @JsonIgnore
  public boolean isFull() {
    return points == maxPoints && failed.isEmpty();
  }

  /**
   * The rules that the learner worked on and that failed: those before the last rule that passed,
   * and the first of the others. What comes later was not begun yet and says nothing.
   */
  public List<String> stumbles() {
    return failed.stream().filter(id -> !begunLater(id)).toList();
  }

  private boolean begunLater(String id) {
    boolean afterAllPassed = passed.stream().allMatch(other -> before(other, id));
    boolean firstFailed = failed.stream().noneMatch(other -> before(other, id) && isAhead(other));
    return afterAllPassed && !firstFailed;
  }

  private boolean isAhead(String id) {
    return passed.stream().allMatch(other -> before(other, id));
  }

  private static boolean before(String a, String b) {
    return RuleIds.ORDER.compare(a, b) < 0;
  }
}

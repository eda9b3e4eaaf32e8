package grader.course;

import grader.text.SessionMessages;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which tests of a kata are run: all of them, or public ones.
 *
 * @param publicOnly whether hidden tests are left out
 * @param level the one level that is wanted; empty for all
 * @param rule the one rule that is wanted; empty for all of the level
 * @param interview whether only tests with the tag {@code interview} are wanted
 */
public record TestSelection(
    boolean publicOnly, Optional<Level> level, Optional<RuleId> rule, boolean interview) {
  /** Every test, as a grading runs them. */
  public static final TestSelection ALL =
      new TestSelection(false, Optional.empty(), Optional.empty(), false);

  /** Every public test. */
  public static final TestSelection PUBLIC =
      new TestSelection(true, Optional.empty(), Optional.empty(), false);

  /** The tests of the interview track. */
  public static TestSelection interview(boolean publicOnly) {
    return new TestSelection(publicOnly, Optional.empty(), Optional.empty(), true);
  }

  /**
   * The public tests of a level, {@code 2}, or of a rule, {@code 2.3}; {@code r2.3} and {@code 2_3}
   * are understood too. Empty when the text names neither.
   */
  public static Optional<TestSelection> parse(String text) {
    String plain = text.strip().replaceFirst("^[rR]", "").replace('_', '.');
    if (plain.matches("[0-5]")) {
      Level level = Level.of(Integer.parseInt(plain));
      return Optional.of(new TestSelection(true, Optional.of(level), Optional.empty(), false));
    }
    return RuleId.parse(plain)
        .map(rule -> new TestSelection(true, Optional.of(rule.level()), Optional.of(rule), false));
  }

  /** The tests of a test plan that are wanted, in the same order; possibly none. */
  public TestPlan of(TestPlan all) {
    List<TestCase> wanted = all.tests().stream().filter(wanted()).toList();
    return new TestPlan(wanted, all.misnamed());
  }

  private Predicate<TestCase> wanted() {
    return test ->
        (!publicOnly || !test.hidden())
            && level.map(it -> test.rule().level() == it).orElse(true)
            && rule.map(it -> test.rule().equals(it)).orElse(true)
            && (!interview || test.interview());
  }

  /** What it is called: {@code public tests}, {@code public tests of level 2}. */
  @Override
  public String toString() {
    if (interview) {
      return publicOnly ? SessionMessages.PUBLIC_TRACK : SessionMessages.TRACK;
    }
    if (rule.isPresent()) {
      return SessionMessages.testsOfRule(rule.get());
    }
    return level
        .map(it -> SessionMessages.testsOfLevel(it.number()))
        .orElse(publicOnly ? SessionMessages.PUBLIC_TESTS : SessionMessages.ALL_TESTS);
  }
}

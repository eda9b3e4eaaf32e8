package grader.course;

import grader.text.EveningMessages;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which tests of a kata are run: all of them, or public ones.
 *
 * @param publicOnly whether hidden tests are left out
 * @param level the one level that is wanted; empty for all
 * @param rule the one rule that is wanted; empty for all of the level
 */
public record Selection(boolean publicOnly, Optional<Level> level, Optional<RuleId> rule) {
  /** Every test, as a grading runs them. */
  public static final Selection ALL = new Selection(false, Optional.empty(), Optional.empty());

  /** Every public test. */
  public static final Selection PUBLIC = new Selection(true, Optional.empty(), Optional.empty());

  /**
   * The public tests of a level, {@code 2}, or of a rule, {@code 2.3}; {@code r2.3} and {@code 2_3}
   * are understood too. Empty when the text names neither.
   */
  public static Optional<Selection> parse(String text) {
    String plain = text.strip().replaceFirst("^[rR]", "").replace('_', '.');
    if (plain.matches("[0-5]")) {
      Level level = Level.of(Integer.parseInt(plain));
      return Optional.of(new Selection(true, Optional.of(level), Optional.empty()));
    }
    return RuleId.parse(plain)
        .map(rule -> new Selection(true, Optional.of(rule.level()), Optional.of(rule)));
  }

  /** The tests of an inventory that are wanted, in the same order; possibly none. */
  public Inventory of(Inventory all) {
    List<TestCase> wanted = all.tests().stream().filter(wanted()).toList();
    return new Inventory(wanted, all.misnamed());
  }

  private Predicate<TestCase> wanted() {
    return test ->
        (!publicOnly || !test.hidden())
            && level.map(it -> test.rule().level() == it).orElse(true)
            && rule.map(it -> test.rule().equals(it)).orElse(true);
  }

  /** What it is called: {@code public tests}, {@code public tests of level 2}. */
  @Override
  public String toString() {
    if (rule.isPresent()) {
      return EveningMessages.testsOfRule(rule.get());
    }
    return level
        .map(it -> EveningMessages.testsOfLevel(it.number()))
        .orElse(publicOnly ? EveningMessages.PUBLIC_TESTS : EveningMessages.ALL_TESTS);
  }
}

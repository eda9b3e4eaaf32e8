package grader.score;

import grader.course.Level;
import java.util.List;
import java.util.Optional;

/** The score of a submission: one verdict a rule, in the order of the brief. */
public record Score(List<RuleVerdict> rules) {
  /** Copies the rules. */
  public Score {
    rules = List.copyOf(rules);
  }

  /** Points of all tests that passed. */
  public int points() {
    return rules.stream().mapToInt(RuleVerdict::points).sum();
  }

  /** Points of all tests. */
  public int maxPoints() {
    return rules.stream().mapToInt(RuleVerdict::maxPoints).sum();
  }

  /** The rules of one level; empty when the kata has none there. */
  public List<RuleVerdict> of(Level level) {
    return rules.stream().filter(it -> it.rule().id().level() == level).toList();
  }

  /** The highest level such that all rules up to it pass; empty when level 0 does not. */
  public Optional<Level> level() {
    Optional<Level> reached = Optional.empty();
    for (Level level : Level.values()) {
      List<RuleVerdict> here = of(level);
      if (!here.stream().allMatch(RuleVerdict::passed)) {
        break;
      }
      reached = here.isEmpty() ? reached : Optional.of(level);
    }
    return reached;
  }

  /** The first rule that does not pass; empty when all do. */
  public Optional<RuleVerdict> firstOpen() {
    return rules.stream().filter(it -> !it.passed()).findFirst();
  }
}

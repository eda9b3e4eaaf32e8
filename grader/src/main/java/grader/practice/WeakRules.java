package grader.practice;

import grader.course.Kata;
import grader.course.Level;
import grader.course.Rule;
import grader.practice.PracticeEvent.Hinted;
import grader.practice.PracticeEvent.MockEnded;
import grader.practice.PracticeEvent.Tested;
import grader.practice.Progress.WeakRule;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a learner cannot do yet. */
final class WeakRules {
  private static final int SHOWN = 5;

  private WeakRules() {}

  /** The highest level of a kata that any run reached. */
  static Optional<Level> level(PracticeHistory history, String kata) {
    return history
        .all(Tested.class, kata)
        .map(tested -> tested.run().level())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(Level::of);
  }

  /**
   * How weak a kata is, at least 1: a point for each level that was never reached, and for each
   * question that its last mock interview left open.
   */
  static int of(PracticeHistory history, String kata) {
    int reached = level(history, kata).map(level -> level.number() + 1).orElse(0);
    int open =
        history
            .all(MockEnded.class, kata)
            .map(mock -> mock.missed().size())
            .reduce((earlier, later) -> later)
            .orElse(0);
    return 1 + Level.values().length - reached + open;
  }

  /** The rules that failed in most runs, of equal ones those with more hints, then in order. */
  static List<WeakRule> rules(List<Kata> katas, PracticeHistory history) {
    return katas.stream()
        .flatMap(kata -> kata.brief().rules().stream().map(rule -> weak(kata.id(), rule, history)))
        .filter(rule -> rule.failed() > 0)
        .sorted(Comparator.comparing(WeakRule::failed).thenComparing(WeakRule::hints).reversed())
        .limit(SHOWN)
        .toList();
  }

  private static WeakRule weak(String kata, Rule rule, PracticeHistory history) {
    String id = rule.id().toString();
    long failed =
        history
            .all(Tested.class, kata)
            .filter(tested -> tested.run().stumbles().contains(id))
            .count();
    long hints = history.all(Hinted.class, kata).filter(hint -> hint.rule().equals(id)).count();
    return new WeakRule(kata, id, rule.title(), (int) failed, (int) hints);
  }
}

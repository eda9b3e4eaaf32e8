package grader.verify;

import grader.course.PlantedSubmission;
import grader.course.Rule;
import grader.course.RuleId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses the rules that a planted submission is tested by beside those that it names: it must not
 * break them. A planted submission that names an outcome is tested by all rules, since any test may
 * end it.
 *
 * @param share every how many-th of the other rules is chosen; 1 chooses all
 * @param round which of them: {@code share} rounds one after the other choose each rule once
 */
public record OtherRules(int share, int round) {
  /** All of them. */
  public static final OtherRules ALL = new OtherRules(1, 0);

  private static final int SAMPLED = 4;

  /**
   * A quarter of them, another quarter in the next round.
   *
   * @param round any number, for example that of a commit
   */
  public static OtherRules rotating(int round) {
    return new OtherRules(SAMPLED, round);
  }

  /** The rules whose tests run on a planted submission, those that it names included. */
  Set<RuleId> rules(PlantedSubmission planted, List<Rule> rules) {
    Set<RuleId> chosen = new TreeSet<>(planted.fails());
    boolean all = planted.outcome().isPresent();
    int offset = planted.name().hashCode() + round;
    for (int i = 0; i < rules.size(); i++) {
      if (all || Math.floorMod(offset + i, share) == 0) {
        chosen.add(rules.get(i).id());
      }
    }
    return chosen;
  }
}

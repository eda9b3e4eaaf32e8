package grader.verify;

import grader.course.Planted;
import grader.course.RuleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of a course is graded to verify it, and how often, to see that scores repeat.
 *
 * @param everything whether all planted submissions are graded; otherwise as few as break every
 *     rule, and then it is not checked whether every hidden test is needed
 * @param ownTimes how often starter, reference solution and alternatives are graded, at least 1
 * @param plantedTimes how often planted submissions are graded, at least 1; a verdict that changes
 *     shows at 1 already as one that is not expected, unless luck is with it
 */
public record Extent(boolean everything, int ownTimes, int plantedTimes) {
  /** As few planted submissions as break every rule, and everything once: for a build. */
  public static final Extent COVER = new Extent(false, 1, 1);

  /** Everything once. */
  public static final Extent ONCE = new Extent(true, 1, 1);

  /** The planted submissions to be graded, in the order of the list. */
  List<Planted> chosen(List<Planted> planted) {
    return everything ? planted : cover(planted);
  }

  /**
   * Submissions that together break every rule that any of them says to break: always the next that
   * breaks the most rules which are still whole, the first of equals. That is the greedy set cover,
   * not always the smallest but close to it.
   *
   * <p>Source: V. Chvatal, A greedy heuristic for the set-covering problem, 1979.
   */
  private static List<Planted> cover(List<Planted> planted) {
    List<Planted> candidates = planted.stream().filter(it -> it.outcome().isEmpty()).toList();
    Set<RuleId> whole = new TreeSet<>();
    candidates.forEach(it -> whole.addAll(it.fails()));
    List<Planted> chosen = new ArrayList<>();
    while (!whole.isEmpty()) {
      Planted next =
          candidates.stream()
              .max(
                  Comparator.comparingLong((Planted it) -> broken(it, whole))
                      .thenComparing(candidates::indexOf, Comparator.reverseOrder()))
              .orElseThrow();
      whole.removeAll(next.fails());
      chosen.add(next);
    }
    return planted.stream().filter(chosen::contains).toList();
  }

  private static long broken(Planted planted, Set<RuleId> whole) {
    return planted.fails().stream().filter(whole::contains).count();
  }
}

package grader.verify;

import grader.course.Level;
import grader.course.PlantedSubmission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of a course is graded to verify it, and how often, to see that scores repeat.
 *
 * @param everything whether all planted submissions are graded; otherwise a sample, and then the
 *     others are believed to break the rules that they name, and it is not checked whether every
 *     hidden test is needed
 * @param otherRules the tests of which rules run on a planted submission beside those of the rules
 *     that it names
 * @param ownTimes how often starter, reference solution and alternatives are graded, at least 1
 * @param plantedTimes how often planted submissions are graded, at least 1; a verdict that changes
 *     shows at 1 already as one that is not expected, unless luck is with it
 */
public record VerificationScope(
    boolean everything, OtherRules otherRules, int ownTimes, int plantedTimes) {
  /** Everything once. */
  public static final VerificationScope ONCE = new VerificationScope(true, OtherRules.ALL, 1, 1);

  /** A place that a sample must not leave out: bugs of one kind in one level. */
  private record Place(String verdict, Level level) {}

  /** A sample of the planted submissions, and everything once: for a build. */
  public static VerificationScope sample(int round) {
    return new VerificationScope(false, OtherRules.rotating(round), 1, 1);
  }

  /** The planted submissions to be graded, in the order of the list. */
  List<PlantedSubmission> chosen(List<PlantedSubmission> planted) {
    return everything ? planted : sample(planted);
  }

  /**
   * Submissions that together are of every kind that breaks rules of a level, for every level:
   * always the next that is of the most kinds and levels which are still missing, the first of
   * equals. That is the greedy set cover, not always the smallest but close to it.
   *
   * <p>Source: V. Chvatal, A greedy heuristic for the set-covering problem, 1979.
   */
  private static List<PlantedSubmission> sample(List<PlantedSubmission> planted) {
    List<PlantedSubmission> candidates =
        planted.stream().filter(it -> it.outcome().isEmpty()).toList();
    Set<Place> missing = new HashSet<>();
    candidates.forEach(it -> missing.addAll(places(it)));
    List<PlantedSubmission> chosen = new ArrayList<>();
    while (!missing.isEmpty()) {
      PlantedSubmission next =
          candidates.stream()
              .max(
                  Comparator.comparingLong((PlantedSubmission it) -> found(it, missing))
                      .thenComparing(candidates::indexOf, Comparator.reverseOrder()))
              .orElseThrow();
      missing.removeAll(places(next));
      chosen.add(next);
    }
    return planted.stream().filter(chosen::contains).toList();
  }

  private static long found(PlantedSubmission planted, Set<Place> missing) {
    return places(planted).stream().filter(missing::contains).count();
  }

  private static Set<Place> places(PlantedSubmission planted) {
    return planted.fails().stream()
        .map(rule -> new Place(planted.verdict(), rule.level()))
        .collect(Collectors.toSet());
  }
}

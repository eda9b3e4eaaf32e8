package katas.kit.spec;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Looks for the shortest script that still fails: drops commands, many at a time and then one by
 * one, and makes numbers smaller, until nothing helps or the tries are used up.
 */
final class Shrinker {
  private final Predicate<Script> fails;
  private int tries;
  private Script best;

  private Shrinker(Script script, Predicate<Script> fails, int tries) {
    this.best = script;
    this.fails = fails;
    this.tries = tries;
  }

  /**
   * Shrinks a script.
   *
   * @param script one that fails
   * @param fails whether another one fails too
   * @param tries how often that may be asked
   */
  static Script shrink(Script script, Predicate<Script> fails, int tries) {
    Shrinker shrinker = new Shrinker(script, fails, tries);
    Script before;
    do {
      before = shrinker.best;
      shrinker.dropSteps();
      shrinker.lowerTogether();
      shrinker.lowerNumbers();
    } while (shrinker.best != before && shrinker.tries > 0);
    return shrinker.best;
  }

  /** From the end, since what comes last is needed most often and what comes after it never. */
  private void dropSteps() {
    for (int size = Math.max(1, best.steps().size() / 2); size > 0; size /= 2) {
      for (int end = best.steps().size(); end > 0; ) {
        int from = Math.max(0, end - size);
        adopt(best.without(from, end));
        end = Math.min(from, best.steps().size());
      }
    }
  }

  /** A number that stands in several steps may have to stay the same in all: a name, a server. */
  private void lowerTogether() {
    int longest = best.steps().stream().mapToInt(step -> step.length).max().orElse(0);
    for (int index = 0; index < longest; index++) {
      for (int number : numbersAt(index)) {
        boolean lowered = number == 0;
        for (int lower = 0; lower < number && !lowered; lower = Math.max(1, lower * 2)) {
          lowered = adopt(best.replacing(index, number, lower));
        }
      }
    }
  }

  /** The numbers that stand at this place of more than one step. */
  private int[] numbersAt(int index) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int[] step : best.steps()) {
      if (index < step.length) {
        counts.merge(step[index], 1, Integer::sum);
      }
    }
    counts.values().removeIf(count -> count < 2);
    return counts.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private void lowerNumbers() {
    for (int step = 0; step < best.steps().size(); step++) {
      for (int index = 0; index < best.steps().get(step).length; index++) {
        lower(step, index);
      }
    }
  }

  private void lower(int step, int index) {
    int low = 0;
    while (tries > 0 && best.steps().get(step)[index] > low) {
      int number = best.steps().get(step)[index];
      int lower = low + (number - low) / 2;
      if (!adopt(best.with(step, index, low == 0 ? 0 : lower))) {
        low = low == 0 ? 1 : lower + 1;
      }
    }
  }

  private boolean adopt(Script candidate) {
    if (tries <= 0) {
      return false;
    }
    tries--;
    boolean better = fails.test(candidate);
    if (better) {
      best = candidate;
    }
    return better;
  }
}

package katas.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ways to choose that do not look at what the steps touch. */
final class SchedulingStrategies {
  private SchedulingStrategies() {}

  /** Any that can go on, by a seed. */
  static SchedulingStrategy random(long seed) {
    Random random = new Random(seed);
    return (actors, enabled, current) -> {
      long left = enabled;
      for (int skip = random.nextInt(Long.bitCount(enabled)); skip > 0; skip--) {
        left &= left - 1;
      }
      return Long.numberOfTrailingZeros(left);
    };
  }

  /** The choices of an earlier run; after their end the current actor goes on. */
  static SchedulingStrategy replay(String schedule) {
    int[] step = {0};
    return (actors, enabled, current) -> {
      int index =
          step[0] < schedule.length()
              ? CooperativeScheduler.DIGITS.indexOf(schedule.charAt(step[0]++))
              : SchedulingStrategy.currentOrFirst(enabled, current);
      return index >= 0 && (enabled & 1L << index) != 0 ? index : SchedulingStrategy.ABANDON;
    };
  }

  /**
   * All schedules with a limited number of preemptions: switches away from an actor that could have
   * gone on. Most bugs need two, and a trace with few switches is the easiest to read.
   *
   * <p>Source: iterative context bounding (Musuvathi and Qadeer, PLDI 2007).
   */
  static final class BoundedSearch implements SchedulingStrategy {
    private final int bound;
    private final List<List<Integer>> options = new ArrayList<>();
    private int depth;
    private int preemptions;

    BoundedSearch(int bound) {
      this.bound = bound;
    }

    void restart() {
      depth = 0;
      preemptions = 0;
    }

    /** Moves to the next schedule; false when there is none. */
    boolean advance() {
      while (!options.isEmpty()) {
        List<Integer> last = options.get(options.size() - 1);
        last.remove(0);
        if (!last.isEmpty()) {
          return true;
        }
        options.remove(options.size() - 1);
      }
      return false;
    }

    @Override
    public int choose(List<Actor> actors, long enabled, int current) {
      boolean stays = current >= 0 && (enabled & 1L << current) != 0;
      if (depth == options.size()) {
        options.add(optionsOf(enabled, stays, current));
      }
      int index = options.get(depth++).get(0);
      preemptions += stays && index != current ? 1 : 0;
      return (enabled & 1L << index) != 0 ? index : ABANDON;
    }

    private List<Integer> optionsOf(long enabled, boolean stays, int current) {
      List<Integer> found = new ArrayList<>();
      if (stays) {
        found.add(current);
      }
      for (int index = 0; index < Long.SIZE; index++) {
        boolean other = (enabled & 1L << index) != 0 && !(stays && index == current);
        if (other && (!stays || preemptions < bound)) {
          found.add(index);
        }
      }
      return found;
    }
  }
}

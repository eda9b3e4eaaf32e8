package katas.kit.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Runs in which a seed chooses: the fault, and at every step any actor that can go on, or with few
 * switches mostly the one that went before.
 */
final class RandomSearch implements ScheduleSearch {
  /** With few switches, one step of so many may be another actor's. */
  private static final int STEPS_OF_ONE = 8;

  private final int seeds;
  private final boolean fewSwitches;
  private final Function<Random, FaultPlan> plans;
  private int seed = 1;
  private Random random = new Random(seed);

  /**
   * A search with the seeds from 1 on.
   *
   * @param plans draws the fault of a run
   */
  RandomSearch(int seeds, boolean fewSwitches, Function<Random, FaultPlan> plans) {
    this.seeds = seeds;
    this.fewSwitches = fewSwitches;
    this.plans = plans;
  }

  @Override
  public void restart() {
    random = new Random(seed);
  }

  @Override
  public boolean advance() {
    return ++seed <= seeds;
  }

  @Override
  public FaultPlan plan() {
    Random chance = new Random(seed);
    if (fewSwitches) {
      // The first numbers of neighbouring seeds are nearly the same: who fails, and whether.
      chance.nextInt();
      chance.nextInt();
    }
    return plans.apply(chance);
  }

  @Override
  public int choose(List<Actor> actors, BitSet enabled, int current) {
    boolean goesOn = current >= 0 && enabled.get(current);
    if (fewSwitches && goesOn && random.nextInt(STEPS_OF_ONE) > 0) {
      return current;
    }
    int chosen = enabled.nextSetBit(0);
    for (int skip = random.nextInt(enabled.cardinality()); skip > 0; skip--) {
      chosen = enabled.nextSetBit(chosen + 1);
    }
    return chosen;
  }
}

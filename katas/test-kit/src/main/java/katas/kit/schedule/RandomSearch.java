package katas.kit.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Runs in which a seed chooses: the fault, and at every step any actor that can go on. */
final class RandomSearch implements ScheduleSearch {
  private final int seeds;
  private final Function<Random, FaultPlan> plans;
  private int seed = 1;
  private Random random = new Random(seed);

  /**
   * A search with the seeds from 1 on.
   *
   * @param plans draws the fault of a run
   */
  RandomSearch(int seeds, Function<Random, FaultPlan> plans) {
    this.seeds = seeds;
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
    return plans.apply(new Random(seed));
  }

  @Override
  public int choose(List<Actor> actors, BitSet enabled, int current) {
    int chosen = enabled.nextSetBit(0);
    for (int skip = random.nextInt(enabled.cardinality()); skip > 0; skip--) {
      chosen = enabled.nextSetBit(chosen + 1);
    }
    return chosen;
  }
}

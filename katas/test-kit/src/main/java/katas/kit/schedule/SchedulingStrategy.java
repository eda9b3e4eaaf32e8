package katas.kit.schedule;

import java.util.List;

/** Decides who makes the next step of a run. */
interface SchedulingStrategy {
  /** Answer of {@link #choose} that gives the run up. */
  int ABANDON = -1;

  /**
   * Chooses.
   *
   * @param actors all actors so far; their pending operations may be looked at
   * @param enabled the indexes of those that could go on, one bit each; never 0
   * @param current the index of the actor that made the last step, or -1
   * @return an index in {@code enabled}, or {@link #ABANDON}
   */
  int choose(List<Actor> actors, long enabled, int current);

  /** The current actor when it is among {@code candidates}, else the first of them. */
  static int currentOrFirst(long candidates, int current) {
    boolean stays = current >= 0 && (candidates & 1L << current) != 0;
    return stays ? current : Long.numberOfTrailingZeros(candidates);
  }
}

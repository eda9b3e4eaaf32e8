package katas.kit.schedule;

import java.util.BitSet;
import java.util.List;

/** Decides who makes the next step of a run. */
interface SchedulingStrategy {
  /** Answer of {@link #choose} that gives the run up. */
  int ABANDON = -1;

  /**
   * Chooses.
   *
   * @param actors all actors so far; their pending operations may be looked at
   * @param enabled the indexes of those that could go on, at least one; the caller changes it no
   *     more
   * @param current the index of the actor that made the last step, or -1
   * @return an index in {@code enabled}, or {@link #ABANDON}
   */
  int choose(List<Actor> actors, BitSet enabled, int current);

  /** The current actor when it is among {@code candidates}, else the first of them. */
  static int currentOrFirst(BitSet candidates, int current) {
    boolean stays = current >= 0 && candidates.get(current);
    return stays ? current : candidates.nextSetBit(0);
  }
}

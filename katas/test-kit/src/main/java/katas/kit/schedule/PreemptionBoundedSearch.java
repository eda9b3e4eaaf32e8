package katas.kit.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * All schedules with a limited number of preemptions: switches away from an actor that could have
 * gone on. Most bugs need two, and a trace with few switches is the easiest to read.
 *
 * <p>Source: iterative context bounding (Musuvathi and Qadeer, PLDI 2007).
 */
final class PreemptionBoundedSearch implements ScheduleSearch {
  private final FaultPlan plan;
  private final int bound;
  private final List<List<Integer>> options = new ArrayList<>();
  private int depth;
  private int preemptions;

  PreemptionBoundedSearch(FaultPlan plan, int bound) {
    this.plan = plan;
    this.bound = bound;
  }

  @Override
  public void restart() {
    depth = 0;
    preemptions = 0;
  }

  @Override
  public boolean advance() {
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
  public FaultPlan plan() {
    return plan;
  }

  @Override
  public int choose(List<Actor> actors, BitSet enabled, int current) {
    boolean stays = current >= 0 && enabled.get(current);
    if (depth == options.size()) {
      options.add(optionsOf(enabled, stays, current));
    }
    int index = options.get(depth++).get(0);
    preemptions += stays && index != current ? 1 : 0;
    return enabled.get(index) ? index : ABANDON;
  }

  private List<Integer> optionsOf(BitSet enabled, boolean stays, int current) {
    List<Integer> found = new ArrayList<>();
    if (stays) {
      found.add(current);
    }
    if (!stays || preemptions < bound) {
      enabled.stream().filter(index -> !stays || index != current).forEach(found::add);
    }
    return found;
  }
}

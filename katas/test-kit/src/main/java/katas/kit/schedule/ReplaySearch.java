package katas.kit.schedule;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** One run: the choices of an earlier one; after their end the current actor goes on. */
final class ReplaySearch implements ScheduleSearch {
  private final FaultPlan plan;
  private final List<Integer> schedule;
  private int step;

  private ReplaySearch(FaultPlan plan, List<Integer> schedule) {
    this.plan = plan;
    this.schedule = schedule;
  }

  /** Reads what {@link #textOf} wrote. */
  static ReplaySearch parse(String replay, Collection<? extends FaultKind> kinds) {
    int colon = replay.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("this is no run that a failure prints: " + replay);
    }
    FaultPlan plan = FaultPlan.parse(replay.substring(0, colon), kinds);
    return new ReplaySearch(plan, ScheduleText.parse(replay.substring(colon + 1)));
  }

  /** How a run is written down. */
  static String textOf(FaultPlan plan, ScheduleExecution run) {
    return plan + ":" + run.schedule();
  }

  @Override
  public void restart() {
    step = 0;
  }

  @Override
  public boolean advance() {
    return false;
  }

  @Override
  public FaultPlan plan() {
    return plan;
  }

  @Override
  public int choose(List<Actor> actors, BitSet enabled, int current) {
    int index =
        step < schedule.size()
            ? schedule.get(step++)
            : SchedulingStrategy.currentOrFirst(enabled, current);
    return index >= 0 && enabled.get(index) ? index : ABANDON;
  }
}

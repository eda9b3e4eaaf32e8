package katas.kit.schedule;

import java.util.BitSet;
import java.util.List;

/**
 * Lets one server make some steps and stand still for good, then lets another come to its end: one
 * run for each number of steps.
 */
final class StallSearch implements ScheduleSearch {
  private final int first;
  private final int second;
  private int stop = 1;
  private int steps;
  private boolean stalled;
  private boolean completed;

  /**
   * A search for two servers.
   *
   * @param first the index of the one that stands still
   * @param second the index of the one that must come to its end
   */
  StallSearch(int first, int second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public void restart() {
    steps = stop;
    stalled = false;
    completed = false;
  }

  @Override
  public boolean advance() {
    stop++;
    return stalled;
  }

  @Override
  public FaultPlan plan() {
    return FaultPlan.NONE;
  }

  @Override
  public void observe(ScheduleExecution run) {
    if (stalled && !completed) {
      run.fail(RunEnd.Failed.stalled());
    }
  }

  @Override
  public int choose(List<Actor> actors, BitSet enabled, int current) {
    if (steps > 0 && enabled.get(first)) {
      steps--;
      return first;
    }
    stalled = steps == 0 && !actors.get(first).finished();
    steps = 0;
    completed = actors.get(second).finished();
    return enabled.get(second) ? second : ABANDON;
  }
}

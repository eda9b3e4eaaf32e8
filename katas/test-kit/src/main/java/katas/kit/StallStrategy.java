package katas.kit;

import java.util.List;

/** Lets one server make some steps and stand still for good, then lets another come to its end. */
final class StallStrategy implements SchedulingStrategy {
  private final int first;
  private final int second;
  private int steps;
  private boolean stoodStill;
  private boolean cameThrough;

  StallStrategy(int first, int steps, int second) {
    this.first = first;
    this.steps = steps;
    this.second = second;
  }

  @Override
  public int choose(List<Actor> actors, long enabled, int current) {
    if (steps > 0 && (enabled & 1L << first) != 0) {
      steps--;
      return first;
    }
    stoodStill = steps == 0 && !actors.get(first).finished;
    steps = 0;
    cameThrough = actors.get(second).finished;
    return (enabled & 1L << second) != 0 ? second : ABANDON;
  }

  /** Whether the first server was still at work when it was stopped. */
  boolean stalled() {
    return stoodStill;
  }

  /** Whether the second server came to its end. */
  boolean completed() {
    return cameThrough;
  }
}

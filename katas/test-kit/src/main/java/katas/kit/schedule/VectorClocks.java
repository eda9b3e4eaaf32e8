package katas.kit.schedule;

import java.util.Arrays;

/**
 * What each actor of a run knows of the others: how many steps of each happened before its next
 * one. An array that is too short has zeros behind its end.
 */
final class VectorClocks {
  private int[][] clocks = new int[16][];
  private int actors;

  /** Says how many actors there are by now. */
  void grow(int newActors) {
    actors = newActors;
    if (actors > clocks.length) {
      clocks = Arrays.copyOf(clocks, 2 * actors);
    }
  }

  /** A copy of what an actor knows, through its own last step or its cause's, to be changed. */
  int[] copyOfKnown(Actor actor) {
    return Arrays.copyOf(knownTo(actor), actors);
  }

  private int[] knownTo(Actor actor) {
    int[] own = clocks[actor.index()];
    if (own == null) {
      Actor cause = actor.cause();
      own = cause == null ? new int[0] : knownTo(cause);
      clocks[actor.index()] = own;
    }
    return own;
  }

  /** A copy of what an actor knew after its last step, to be changed. */
  int[] copyOf(int actor) {
    int[] own = clocks[actor];
    return Arrays.copyOf(own == null ? new int[0] : own, actors);
  }

  void set(int actor, int[] clock) {
    clocks[actor] = clock;
  }

  /** Adds to a clock what another one knows. */
  static void merge(int[] clock, int[] other) {
    int shorter = Math.min(clock.length, other.length);
    for (int actor = 0; actor < shorter; actor++) {
      clock[actor] = Math.max(clock[actor], other[actor]);
    }
  }

  static int at(int[] clock, int actor) {
    return actor < clock.length ? clock[actor] : 0;
  }
}

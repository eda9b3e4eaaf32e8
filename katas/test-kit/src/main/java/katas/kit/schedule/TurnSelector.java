package katas.kit.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who makes the next step, by a {@link SchedulingStrategy}, and writes the choices down.
 */
final class TurnSelector {
  /** The longest run, in steps. */
  static final int MAX_STEPS = 3000;

  /** One digit for each actor there can be. */
  static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";

  /** An actor that makes so many steps in a row while others could is made to let them. */
  private static final int MAX_CONSECUTIVE_STEPS = 100;

  private final SchedulingStrategy strategy;
  private final List<Actor> actors;
  private final EndRecorder end;
  private final Trace trace;
  private final StringBuilder schedule = new StringBuilder();
  private int consecutive;

  TurnSelector(SchedulingStrategy strategy, List<Actor> actors, EndRecorder end, Trace trace) {
    this.strategy = strategy;
    this.actors = actors;
    this.end = end;
    this.trace = trace;
  }

  /** Who comes after {@code current}; null when the run is over. */
  @Nullable Actor next(@Nullable Actor current) {
    long enabled = enabled(current);
    if (enabled == 0) {
      noteDeadlock();
      return null;
    }
    if (schedule.length() >= MAX_STEPS) {
      end.record(RunEnd.Failed.endless(MAX_STEPS));
      return null;
    }
    int index = strategy.choose(actors, enabled, current == null ? -1 : current.index());
    if (index == SchedulingStrategy.ABANDON) {
      end.record(new RunEnd.Abandoned());
      return null;
    }
    Actor next = actors.get(index);
    consecutive = next == current ? consecutive + 1 : 0;
    schedule.append(DIGITS.charAt(index));
    return next;
  }

  private long enabled(@Nullable Actor current) {
    long enabled = 0;
    for (Actor actor : actors) {
      enabled |= actor.enabled() ? 1L << actor.index() : 0;
    }
    if (current != null && consecutive > MAX_CONSECUTIVE_STEPS) {
      long others = enabled & ~(1L << current.index());
      return others == 0 ? enabled : others;
    }
    return enabled;
  }

  /** Whoever has not come to its end waits forever, but for tasks whose time did not come. */
  private void noteDeadlock() {
    for (Actor actor : actors) {
      if (!actor.finished() && !actor.isPendingTask()) {
        trace.note(
            actor.name(), "waits forever" + (actor.inCode() ? "" : ": it " + actor.pending()));
        end.record(RunEnd.Failed.deadlock());
      }
    }
  }

  /** The choices, one character a step: the index of the actor as one of {@link #DIGITS}. */
  String schedule() {
    return schedule.toString();
  }

  /** How many choices were made. */
  int length() {
    return schedule.length();
  }
}

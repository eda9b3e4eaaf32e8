package katas.kit.schedule;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who makes the next step, by a {@link SchedulingStrategy}, and writes the choices down.
 */
final class TurnSelector {
  /** The longest run, in steps. */
  static final int MAX_STEPS = 3000;

  /** An actor that makes so many steps in a row while others could is made to let them. */
  private static final int MAX_CONSECUTIVE_STEPS = 100;

  private final SchedulingStrategy strategy;
  private final List<Actor> actors;
  private final EndRecorder end;
  private final Trace trace;
  private final ScheduleText schedule = new ScheduleText();
  private int consecutive;

  TurnSelector(SchedulingStrategy strategy, List<Actor> actors, EndRecorder end, Trace trace) {
    this.strategy = strategy;
    this.actors = actors;
    this.end = end;
    this.trace = trace;
  }

  /** Who comes after {@code current}; null when the run is over. */
  @Nullable Actor next(@Nullable Actor current) {
    BitSet enabled = enabled(current);
    if (enabled.isEmpty()) {
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
    schedule.add(index);
    return next;
  }

  private BitSet enabled(@Nullable Actor current) {
    BitSet enabled = new BitSet(actors.size());
    for (Actor actor : actors) {
      if (actor.enabled()) {
        enabled.set(actor.index());
      }
    }
    if (current != null && consecutive > MAX_CONSECUTIVE_STEPS && enabled.cardinality() > 1) {
      enabled.clear(current.index());
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

  /** The choices, as {@link ScheduleText} writes them. */
  String schedule() {
    return schedule.toString();
  }

  /** How many choices were made. */
  int length() {
    return schedule.length();
  }
}

package katas.blocks.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands still until it is moved: by {@link Simulation#advance}, which runs what is
 * due, or by {@link #move}, which does not. It may be moved back.
 */
public final class VirtualClock implements InstantSource {
  /** The resource that every operation touches whose result depends on the time. */
  static final String RESOURCE = "clock";

  private final Simulation simulation;
  private volatile Instant now;

  VirtualClock(Simulation simulation, Instant start) {
    this.simulation = simulation;
    this.now = start;
  }

  /** The time, as a server reads it; a step of its own in an exploration. */
  @Override
  public Instant instant() {
    return simulation.perform(
        Operation.local("clock", "reads", "the clock", Access.read(RESOURCE)), () -> now);
  }

  /** The time, as the simulation itself sees it; no step of anybody. */
  public Instant now() {
    return now;
  }

  /** Moves the clock, back when negative, and runs nothing. */
  public synchronized void move(Duration duration) {
    now = now.plus(duration);
  }

  /** Moves the clock on to {@code instant}, unless it is later already. */
  synchronized void reach(Instant instant) {
    now = instant.isAfter(now) ? instant : now;
  }

  /**
   * The same clock as a server sees it whose own clock is wrong.
   *
   * @param offset added to every reading; negative for a clock that is slow
   */
  public InstantSource skewedBy(Duration offset) {
    return () -> instant().plus(offset);
  }
}

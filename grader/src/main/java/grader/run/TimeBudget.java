package grader.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The time that one run has left, by both clocks: processor time, which hardly depends on what else
 * the machine does and ends a loop, and wall time, which ends a wait. Not thread-safe.
 */
final class TimeBudget {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final ResourceLimits limits;
  private final Supplier<Duration> processorTime;
  private final long startNanos;
  private final long deadlineNanos;
  private Duration used = Duration.ZERO;

  /** Begins to count the wall time; the processor time counts from the start of the worker. */
  TimeBudget(ResourceLimits limits, Supplier<Duration> processorTime, long nowNanos) {
    this.limits = limits;
    this.processorTime = processorTime;
    this.startNanos = nowNanos;
    this.deadlineNanos = nowNanos + limits.wallTime().toNanos();
  }

  /** When to look again, in {@link System#nanoTime()}. */
  long nextLook(long nowNanos) {
    return Math.min(deadlineNanos, nowNanos + LOOK.toNanos());
  }

  /**
   * How much processor time the run has used, by the largest of all looks: a worker that has ended
   * meanwhile tells nothing more.
   */
  Duration used() {
    Duration now = processorTime.get();
    used = now.compareTo(used) > 0 ? now : used;
    return used;
  }

  /** Which limit the run has reached, if any. */
  Optional<RunOutcome.Clock> reached(long nowNanos) {
    if (used().compareTo(limits.processorTime()) >= 0) {
      return Optional.of(RunOutcome.Clock.PROCESSOR);
    }
    return nowNanos >= deadlineNanos ? Optional.of(RunOutcome.Clock.WALL) : Optional.empty();
  }

  /**
   * Whether a run that ended at a limit may have been a near thing. It was not, when it had used up
   * its processor time and spent more than half of its own time in a single test.
   */
  boolean near(RunOutcome.Clock clock, long inTestNanos, long nowNanos) {
    boolean oneTest = inTestNanos > (nowNanos - startNanos) / 2;
    return clock == RunOutcome.Clock.WALL || !oneTest;
  }
}

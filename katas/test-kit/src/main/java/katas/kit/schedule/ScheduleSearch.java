package katas.kit.schedule;

/**
 * A sequence of runs: the strategy of each, and the fault that it suffers. {@link #restart} comes
 * before every run, {@link #observe} after it, and {@link #advance} where another one is wanted.
 */
interface ScheduleSearch extends SchedulingStrategy {
  /** Begins the next run. */
  void restart();

  /** Moves to the next run; false when there is none. */
  boolean advance();

  /** The fault of the next run. */
  FaultPlan plan();

  /** Whether waits for locks of the JVM were seen, so that it must try far more orders. */
  default boolean unpruned() {
    return false;
  }

  /** Looks at a run that was made; a search may fail one for what only the search can tell. */
  default void observe(ScheduleExecution run) {}
}

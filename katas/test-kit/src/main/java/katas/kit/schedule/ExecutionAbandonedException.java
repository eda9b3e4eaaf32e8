package katas.kit.schedule;

/** Unwinds the code of a server whose run is over; the run's outcome is already known. */
final class ExecutionAbandonedException extends Error {
  private static final long serialVersionUID = 1L;

  ExecutionAbandonedException() {
    super("the run is over", null, false, false);
  }
}

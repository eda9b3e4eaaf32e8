package katas.kit;

import katas.kit.schedule.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A schedule under which a rule does not hold: what is wrong, the trace of how it came about, and
 * the line that replays it.
 */
public final class Violation extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final String replay;

  Violation(Throwable problem, Trace trace, String replay) {
    this(problem, trace.format(), replay);
  }

  Violation(Throwable problem, String trace, String replay) {
    super(
        message(problem) + "\n" + trace + "replay: -D" + Exploration.REPLAY + "=" + replay,
        problem instanceof AssertionError ? null : problem);
    this.replay = replay;
    setStackTrace(problem.getStackTrace());
  }

  private static String message(Throwable problem) {
    @Nullable String message = problem.getMessage();
    boolean speaks = problem instanceof AssertionError && message != null;
    return speaks ? String.valueOf(message) : "a server failed: " + problem;
  }

  /** The value of the system property that replays this run. */
  public String replay() {
    return replay;
  }
}

package katas.kit;

import org.jspecify.annotations.Nullable;

/**
 * A schedule under which a rule does not hold: what is wrong, the story of how it came about, and
 * the line that replays it.
 */
public final class Violation extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final String replay;

  Violation(Throwable problem, Story story, String replay) {
    this(problem, story.tell(), replay);
  }

  Violation(Throwable problem, String story, String replay) {
    super(
        message(problem) + "\n" + story + "replay: -D" + Exploration.REPLAY + "=" + replay,
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

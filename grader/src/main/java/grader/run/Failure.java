package grader.run;

import java.util.List;

/**
 * Why a test failed, in strings that are safe to print: control characters are escaped but for line
 * breaks and tabs, lengths are capped.
 *
 * @param type class name of the exception, or a word of the runner such as {@code timed out}
 * @param message what the exception said, with its causes; empty if it said nothing
 * @param frames where it was thrown, innermost first, at most 30
 */
public record Failure(String type, String message, List<StackTraceElement> frames) {
  public Failure {
    frames = List.copyOf(frames);
  }

  /** Whether the run was stopped, and no exception thrown; those have names with a dot. */
  boolean isOfStoppedRun() {
    return RunMessages.STOPPED.contains(type);
  }
}

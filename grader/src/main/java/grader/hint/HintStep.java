package grader.hint;

import java.util.List;

/**
 * One step of the hints to a rule.
 *
 * @param number 1 to {@link #LAST}
 * @param title what kind of help it is
 * @param lines what it says; at least one line, some may be blank
 */
public record HintStep(int number, String title, List<String> lines) {
  /** How many steps a rule has. */
  public static final int LAST = 3;

  /** Copies the lines. */
  public HintStep {
    lines = List.copyOf(lines);
  }
}

package grader.verify;

import java.util.List;

/**
 * One promise of the course and whether it is kept.
 *
 * @param count on how many things it was checked
 * @param problems one line each for the author; none when it is kept
 */
public record CheckResult(String kata, String name, int count, List<String> problems) {
  /** Copies the problems. */
  public CheckResult {
    problems = List.copyOf(problems);
  }

  /** Whether the promise is kept. */
  public boolean holds() {
    return problems.isEmpty();
  }
}

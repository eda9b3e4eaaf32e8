package grader.run;

/** How one test ended. */
public enum TestStatus {
  /** It ran and nothing was wrong. */
  PASSED,
  /** It ran, or should have, and something was wrong; the result has a {@link Failure}. */
  FAILED,
  /** Its turn never came, because the run ended before. */
  NOT_RUN
}

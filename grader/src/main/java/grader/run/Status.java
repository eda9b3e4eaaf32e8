package grader.run;

/** What became of one test. */
public enum Status {
  PASSED,
  FAILED,
  NOT_RUN
}

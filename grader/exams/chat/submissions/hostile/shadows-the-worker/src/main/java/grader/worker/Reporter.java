package grader.worker;

/** Says that all is well. */
public final class Reporter {
  private Reporter() {}
}

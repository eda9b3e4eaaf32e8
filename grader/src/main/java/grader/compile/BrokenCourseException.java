package grader.compile;

/** The course itself does not compile. The author's fault and the grader's, never a learner's. */
public final class BrokenCourseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates it with one line for the author. */
  public BrokenCourseException(String message) {
    super(message);
  }
}

package grader.course;

/**
 * The course itself is broken: a source or a setting. The author's fault and the grader's, never a
 * learner's.
 */
public final class CourseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates it with one line for the author. */
  public CourseException(String message) {
    super(message);
  }
}

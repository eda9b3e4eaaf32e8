package grader.cli;

/** The grader failed, and there is no report that a machine might take for a score. */
final class GraderFaultException extends RuntimeException {
  private static final long serialVersionUID = 1;

  GraderFaultException(String line) {
    super(line);
  }
}

package grader.patch;

/** A patch that cannot be read, or does not apply. The message names file and hunk. */
public final class PatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PatchException(String message) {
    super(message);
  }
}

package grader.intake;

/** The command was wrong: its message is one line that says what to do. Exit code 3. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates it with the line to print. */
  public UsageException(String message) {
    super(message);
  }
}

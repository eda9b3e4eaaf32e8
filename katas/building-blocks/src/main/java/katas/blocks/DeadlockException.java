package katas.blocks;

/**
 * This transaction and others waited for each other in a circle, and the database chose this one to
 * give way: it is rolled back and its locks are released.
 */
public final class DeadlockException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message which row was waited for
   */
  public DeadlockException(String message) {
    super(message);
  }
}

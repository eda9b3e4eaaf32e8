package katas.contentfeed;

/** There is no such post, or it was deleted. */
public final class UnknownPostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for, and what is wrong with it
   */
  public UnknownPostException(String message) {
    super(message);
  }
}

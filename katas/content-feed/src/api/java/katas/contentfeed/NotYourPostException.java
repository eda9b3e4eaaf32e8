package katas.contentfeed;

/** The post is another user's. */
public final class NotYourPostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for, and what is wrong with it
   */
  public NotYourPostException(String message) {
    super(message);
  }
}

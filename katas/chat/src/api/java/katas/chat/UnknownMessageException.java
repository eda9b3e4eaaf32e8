package katas.chat;

/** The conversation has no such message, or the user may not see it. */
public final class UnknownMessageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message names the argument and what is wrong with it
   */
  public UnknownMessageException(String message) {
    super(message);
  }
}

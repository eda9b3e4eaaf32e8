package katas.chat;

/** There is no such conversation. */
public final class UnknownConversationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message names the argument and what is wrong with it
   */
  public UnknownConversationException(String message) {
    super(message);
  }
}

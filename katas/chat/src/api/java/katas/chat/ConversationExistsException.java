package katas.chat;

/** The id is another conversation's already. */
public final class ConversationExistsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for, and what is wrong with it
   */
  public ConversationExistsException(String message) {
    super(message);
  }
}

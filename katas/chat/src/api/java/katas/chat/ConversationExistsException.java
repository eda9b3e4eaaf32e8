package katas.chat;

/** A conversation with this id exists. */
public final class ConversationExistsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message names the argument and what is wrong with it
   */
  public ConversationExistsException(String message) {
    super(message);
  }
}

package katas.chat;

/** The user is not a member of the conversation. */
public final class NotAMemberException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message names the argument and what is wrong with it
   */
  public NotAMemberException(String message) {
    super(message);
  }
}

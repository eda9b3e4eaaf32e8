package katas.chat;

/** The user is not a member of the conversation, or is not any more. */
public final class NotAMemberException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for, and what is wrong with it
   */
  public NotAMemberException(String message) {
    super(message);
  }
}

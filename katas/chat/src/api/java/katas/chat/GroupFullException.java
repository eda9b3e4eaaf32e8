package katas.chat;

/** The conversation would have more members than a group may have. */
public final class GroupFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message names the argument and what is wrong with it
   */
  public GroupFullException(String message) {
    super(message);
  }
}

package katas.notifications;

/** There is no user with this id: nobody has set its preferences. */
public final class UnknownUserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message which user
   */
  public UnknownUserException(String message) {
    super(message);
  }
}

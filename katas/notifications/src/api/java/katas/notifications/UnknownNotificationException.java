package katas.notifications;

/** There is no notification with this id. */
public final class UnknownNotificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message which notification
   */
  public UnknownNotificationException(String message) {
    super(message);
  }
}

package katas.booking;

/** The hold is another user's. */
public final class NotYourHoldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for
   */
  public NotYourHoldException(String message) {
    super(message);
  }
}

package katas.booking;

/** There is no such hold. */
public final class UnknownHoldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for
   */
  public UnknownHoldException(String message) {
    super(message);
  }
}

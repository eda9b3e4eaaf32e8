package katas.booking;

/** The idempotency key was used before, for something else. */
public final class KeyReusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for
   */
  public KeyReusedException(String message) {
    super(message);
  }
}

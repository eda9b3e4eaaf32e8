package katas.notifications;

/** The idempotency key was used before, for something else. */
public final class KeyReusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message which key
   */
  public KeyReusedException(String message) {
    super(message);
  }
}

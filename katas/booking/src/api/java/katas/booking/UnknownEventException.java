package katas.booking;

/** There is no such event, section or seat. */
public final class UnknownEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for
   */
  public UnknownEventException(String message) {
    super(message);
  }
}

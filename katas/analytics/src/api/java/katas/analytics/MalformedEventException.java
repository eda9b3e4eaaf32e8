package katas.analytics;

/** A text of the log is not an event. */
public final class MalformedEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is wrong with it
   */
  public MalformedEventException(String message) {
    super(message);
  }
}

package katas.booking;

/** The event exists already, with other sections. */
public final class EventExistsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for
   */
  public EventExistsException(String message) {
    super(message);
  }
}

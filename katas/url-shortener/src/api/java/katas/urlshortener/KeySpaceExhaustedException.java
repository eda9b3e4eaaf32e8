package katas.urlshortener;

/** A key generator has given out every key of the length that was asked for. */
public final class KeySpaceExhaustedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for, and what is wrong with it
   */
  public KeySpaceExhaustedException(String message) {
    super(message);
  }
}

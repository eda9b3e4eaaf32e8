package katas.urlshortener;

/** The URL is not one that the service shortens. */
public final class InvalidUrlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for, and what is wrong with it
   */
  public InvalidUrlException(String message) {
    super(message);
  }
}

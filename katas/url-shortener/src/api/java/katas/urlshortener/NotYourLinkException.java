package katas.urlshortener;

/** The link is another owner's. */
public final class NotYourLinkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for, and what is wrong with it
   */
  public NotYourLinkException(String message) {
    super(message);
  }
}

package katas.urlshortener;

/** There never was such a link. */
public final class UnknownLinkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for, and what is wrong with it
   */
  public UnknownLinkException(String message) {
    super(message);
  }
}

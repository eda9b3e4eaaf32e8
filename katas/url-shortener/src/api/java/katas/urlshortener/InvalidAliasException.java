package katas.urlshortener;

/** The alias is too short or too long, has a character that it must not have, or is reserved. */
public final class InvalidAliasException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for, and what is wrong with it
   */
  public InvalidAliasException(String message) {
    super(message);
  }
}

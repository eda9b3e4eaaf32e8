package katas.filestorage;

/** There is no such file or version, or the user cannot read it: nobody learns which of the two. */
public final class UnknownFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for
   */
  public UnknownFileException(String message) {
    super(message);
  }
}

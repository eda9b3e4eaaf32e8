package katas.filestorage;

/** The user can read the file, but not do this with it. */
public final class NotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for
   */
  public NotAllowedException(String message) {
    super(message);
  }
}

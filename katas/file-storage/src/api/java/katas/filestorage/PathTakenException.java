package katas.filestorage;

/** The owner has another file there. */
public final class PathTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for
   */
  public PathTakenException(String message) {
    super(message);
  }
}

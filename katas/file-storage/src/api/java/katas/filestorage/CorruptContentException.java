package katas.filestorage;

/** What was downloaded is not what was uploaded. */
public final class CorruptContentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for
   */
  public CorruptContentException(String message) {
    super(message);
  }
}

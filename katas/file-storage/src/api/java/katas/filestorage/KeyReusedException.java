package katas.filestorage;

/** The user has used the key of the upload for other content or another target. */
public final class KeyReusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was asked for
   */
  public KeyReusedException(String message) {
    super(message);
  }
}

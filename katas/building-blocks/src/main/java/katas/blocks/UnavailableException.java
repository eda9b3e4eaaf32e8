package katas.blocks;

/**
 * A call over the network did not come back with an answer. It is unknown whether it took effect:
 * the request may have been lost on the way there, or the answer on the way back.
 */
public final class UnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message which call of which block
   */
  public UnavailableException(String message) {
    super(message);
  }
}

package katas.videostreaming;

/** A file could not be probed, or a segment not be encoded, this time at least. */
public final class EncodeException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with it. */
  public EncodeException(String message) {
    super(message);
  }
}

package katas.notifications;

/** There is no such template for this channel, in no locale that would do. */
public final class UnknownTemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message which template and channel
   */
  public UnknownTemplateException(String message) {
    super(message);
  }
}

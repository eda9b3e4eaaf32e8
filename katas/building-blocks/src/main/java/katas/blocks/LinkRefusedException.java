package katas.blocks;

/** A signed link is not valid: it has expired, was changed, or is for something else. */
public final class LinkRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with the link. */
  public LinkRefusedException(String message) {
    super(message);
  }
}

package katas.blocks.simulation;

/**
 * Ends the code of a server at the operation where it crashes. Not an exception that code should
 * handle: every further operation of the same server throws it again, so that a {@code finally}
 * block of a dead server changes nothing.
 */
public final class ServerCrash extends Error {
  private static final long serialVersionUID = 1L;

  /** Creates the signal; it has no stack trace, since it tells nothing and costs much. */
  public ServerCrash(String message) {
    super(message, null, false, false);
  }
}

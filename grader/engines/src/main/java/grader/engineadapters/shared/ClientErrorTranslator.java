package grader.engineadapters.shared;

import katas.blocks.UnavailableException;

/** Turns what a client library throws into the block's own error. */
public final class ClientErrorTranslator {
  private ClientErrorTranslator() {}

  /** An answer that did not come, for whatever reason: the call may have taken effect. */
  public static UnavailableException answer(String call, Throwable cause) {
    UnavailableException lost = new UnavailableException(call + ": " + cause.getMessage());
    lost.initCause(cause);
    return lost;
  }
}

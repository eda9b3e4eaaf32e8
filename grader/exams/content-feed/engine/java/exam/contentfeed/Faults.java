package exam.contentfeed;

import katas.blocks.UnavailableException;

/** Requests that may fail. */
final class Faults {
  private Faults() {}

  /** Sends a request, which may fail when a call of its own was lost. */
  static void tried(Runnable request) {
    try {
      request.run();
    } catch (UnavailableException e) {
      // It is sent again.
    }
  }
}

package katas.videostreaming;

import katas.blocks.NotImplementedException;

/** Does jobs. */
public final class TranscodeWorker implements Worker {

  /** Starts a worker on the shared platform. */
  public TranscodeWorker(Platform platform, Encoder encoder) {
    throw new NotImplementedException(); // TODO: rule 1.6
  }

  @Override
  public boolean work() {
    throw new NotImplementedException(); // TODO: rule 1.6
  }
}

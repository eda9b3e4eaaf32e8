package katas.videostreaming;

import java.time.Duration;
import java.util.Optional;
import katas.blocks.NotImplementedException;

/** Counts views and remembers positions. */
public final class ViewServer implements Viewing {

  /** Starts a server on the shared platform. */
  public ViewServer(Platform platform) {
    throw new NotImplementedException(); // TODO: rule 1.7
  }

  @Override
  public void heartbeat(Heartbeat heartbeat) {
    throw new NotImplementedException(); // TODO: rule 1.7
  }

  @Override
  public long views(String videoId) {
    throw new NotImplementedException(); // TODO: rule 1.7
  }

  @Override
  public Optional<Duration> resumeAt(String userId, String videoId) {
    throw new NotImplementedException(); // TODO: rule 1.8
  }
}

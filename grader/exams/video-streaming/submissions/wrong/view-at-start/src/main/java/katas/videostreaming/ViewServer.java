// Views of all who came.
package katas.videostreaming;

import java.time.Duration;
import java.util.Optional;

/** Counts views and remembers positions. */
public final class ViewServer implements Viewing {
  private final ViewCount counts;
  private final Positions positions;

  /** Starts a server on the shared platform. */
  public ViewServer(Platform platform) {
    counts = new ViewCount(platform);
    positions = new Positions(platform);
  }

  @Override
  public void heartbeat(Heartbeat heartbeat) {
    Names.checked(heartbeat.sessionId());
    Names.checked(heartbeat.userId());
    Names.checked(heartbeat.videoId());
    if (heartbeat.watched().isNegative() || heartbeat.position().isNegative()) {
      throw new IllegalArgumentException("negative duration in " + heartbeat);
    }
    positions.note(heartbeat);
    counts.count(heartbeat.videoId(), heartbeat.sessionId()); // BUG: 30 s must be watched
  }

  @Override
  public long views(String videoId) {
    return counts.of(Names.checked(videoId));
  }

  @Override
  public Optional<Duration> resumeAt(String userId, String videoId) {
    return positions.of(Names.checked(userId), Names.checked(videoId));
  }
}

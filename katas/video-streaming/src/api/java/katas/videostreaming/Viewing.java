package katas.videostreaming;

import java.time.Duration;
import java.util.Optional;

/**
 * Counts views and remembers where everybody is. Ids and errors as in {@link VideoService}; a
 * negative duration throws {@link IllegalArgumentException}. Heartbeats come late, in any order and
 * more than once, and what was not answered is sent again.
 *
 * <p>Thread safety: one request at a time; other servers work at the same time.
 */
public interface Viewing {

  /**
   * Takes a heartbeat. A session counts as one view of its video as soon as {@link
   * VideoConfig#viewAfter} of it was watched, and never again.
   */
  void heartbeat(Heartbeat heartbeat);

  /** How many views a video has. Cost: one operation. */
  long views(String videoId);

  /**
   * Where a user was last in a video, on whichever device: the position of the heartbeat with the
   * latest {@link Heartbeat#at}; of two at the same instant, either.
   *
   * @return empty when the user never watched it
   */
  Optional<Duration> resumeAt(String userId, String videoId);
}

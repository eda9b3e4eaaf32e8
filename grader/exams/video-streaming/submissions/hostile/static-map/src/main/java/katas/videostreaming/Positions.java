// Where each user is, kept without a call.
package katas.videostreaming;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where each user is in each video. */
final class Positions {
  /*
   * Invariant: an entry is the position with the latest time of all that were noted. It is changed
   * over what was read, so an older one that comes at the same time cannot slip in behind.
   */

  private static final Map<String, Heartbeat> LATEST = new ConcurrentHashMap<>(); // BUG: of one JVM

  Positions(Platform platform) {}

  void note(Heartbeat beat) {
    LATEST.merge(
        key(beat.userId(), beat.videoId()),
        beat,
        (known, next) -> next.at().isAfter(known.at()) ? next : known);
  }

  Optional<Duration> of(String userId, String videoId) {
    return Optional.ofNullable(LATEST.get(key(userId, videoId))).map(Heartbeat::position);
  }

  private static String key(String userId, String videoId) {
    return "position/" + userId + "/" + videoId;
  }
}

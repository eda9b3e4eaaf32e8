// Positions as they come.
package katas.videostreaming;

import java.time.Duration;
import java.util.Optional;

/** Where each user is in each video. */
final class Positions {
  /*
   * Invariant: an entry is the position with the latest time of all that were noted. It is changed
   * over what was read, so an older one that comes at the same time cannot slip in behind.
   */

  private final Cells cells;

  Positions(Platform platform) {
    cells = new Cells(platform.store());
  }

  void note(Heartbeat beat) {
    cells.update(
        key(beat.userId(), beat.videoId()),
        entry -> beat.at() + " " + beat.position()); // BUG: it may be older than what is there
  }

  Optional<Duration> of(String userId, String videoId) {
    return cells.get(key(userId, videoId)).map(entry -> Duration.parse(entry.split(" ")[1]));
  }

  private static String key(String userId, String videoId) {
    return "position/" + userId + "/" + videoId;
  }
}

// One heartbeat at a time reads the position and writes it.
package katas.videostreaming;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import katas.blocks.KeyValueStore;

/** Where each user is in each video. */
final class Positions {
  /*
   * Invariant: an entry is the position with the latest time of all that were noted. It is changed
   * over what was read, so an older one that comes at the same time cannot slip in behind.
   */

  private final Cells cells;
  private final KeyValueStore store;

  Positions(Platform platform) {
    store = platform.store();
    cells = new Cells(store);
  }

  void note(Heartbeat beat) {
    synchronized (store) { // BUG: the other server has another one
      noteAlone(beat);
    }
  }

  private void noteAlone(Heartbeat beat) {
    String key = key(beat.userId(), beat.videoId());
    Optional<String> read = cells.get(key);
    if (read.isEmpty() || beat.at().isAfter(Instant.parse(read.get().split(" ")[0]))) {
      String latest = beat.at() + " " + beat.position();
      cells.update(key, entry -> latest);
    }
  }

  Optional<Duration> of(String userId, String videoId) {
    return cells.get(key(userId, videoId)).map(entry -> Duration.parse(entry.split(" ")[1]));
  }

  private static String key(String userId, String videoId) {
    return "position/" + userId + "/" + videoId;
  }
}

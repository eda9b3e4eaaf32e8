// Two counters a user, kept without a call.
package katas.contentfeed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import katas.blocks.KeyValueStore;

/**
 * Two counters a user in the store. What was computed carries the count that was read before; once
 * the counter has moved on, it is not used any more. So nothing has to be removed, and who computed
 * too slowly cannot bring back what is over.
 */
final class Epochs {
  private static final Map<String, Long> EPOCHS = new ConcurrentHashMap<>(); // BUG: of one JVM

  Epochs(KeyValueStore store) {}

  /** Changes with everything that the user does and must see at once. */
  String ofFeed(String userId) {
    return String.valueOf(EPOCHS.getOrDefault("feed-epoch/" + userId, 0L));
  }

  /** Changes when the user follows or unfollows somebody. */
  String ofTimeline(String userId) {
    return String.valueOf(EPOCHS.getOrDefault("timeline-epoch/" + userId, 0L));
  }

  /** To be called when the user's post or deletion is in the table. */
  void acted(String userId) {
    EPOCHS.merge("feed-epoch/" + userId, 1L, Long::sum);
  }

  /** To be called when the user's follow or unfollow is in the table. */
  void followsChanged(String userId) {
    EPOCHS.merge("timeline-epoch/" + userId, 1L, Long::sum);
    EPOCHS.merge("feed-epoch/" + userId, 1L, Long::sum);
  }
}

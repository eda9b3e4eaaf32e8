package katas.contentfeed;

import katas.blocks.KeyValueStore;

/**
 * Two counters a user in the store. What was computed carries the count that was read before; once
 * the counter has moved on, it is not used any more. So nothing has to be removed, and who computed
 * too slowly cannot bring back what is over.
 */
final class Epochs {
  private final KeyValueStore store;

  Epochs(KeyValueStore store) {
    this.store = store;
  }

  /** Changes with everything that the user does and must see at once. */
  String ofFeed(String userId) {
    return store.get("feed-epoch/" + userId).orElse("0");
  }

  /** Changes when the user follows or unfollows somebody. */
  String ofTimeline(String userId) {
    return store.get("timeline-epoch/" + userId).orElse("0");
  }

  /** To be called when the user's post or deletion is in the table. */
  void acted(String userId) {
    store.increment("feed-epoch/" + userId);
  }

  /** To be called when the user's follow or unfollow is in the table. */
  void followsChanged(String userId) {
    store.increment("timeline-epoch/" + userId);
    store.increment("feed-epoch/" + userId);
  }
}

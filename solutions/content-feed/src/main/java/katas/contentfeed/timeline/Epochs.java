package katas.contentfeed.timeline;

import katas.blocks.KeyValueStore;

/**
 * Two counters a user in the store. What is computed carries the count that was read before; once
 * the counter has moved on, it is not used any more. So nothing has to be removed, and a slow
 * server cannot bring back what is out of date.
 */
public final class Epochs {
  private final KeyValueStore store;

  /** Counters in this store. */
  public Epochs(KeyValueStore store) {
    this.store = store;
  }

  /** Changes with everything that the user does and must see at once. */
  public String ofFeed(String userId) {
    return store.get("feed-epoch/" + userId).orElse("0");
  }

  /** Changes when the user follows or unfollows somebody. */
  String ofTimeline(String userId) {
    return store.get("timeline-epoch/" + userId).orElse("0");
  }

  /** To be called when the user's post is in the table. */
  public void feedChanged(String userId) {
    store.increment("feed-epoch/" + userId);
  }

  /** To be called when the user's follow or unfollow is in the table. */
  public void followsChanged(String userId) {
    store.increment("timeline-epoch/" + userId);
    store.increment("feed-epoch/" + userId);
  }
}

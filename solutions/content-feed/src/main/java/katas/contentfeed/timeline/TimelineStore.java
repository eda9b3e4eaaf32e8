package katas.contentfeed.timeline;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import katas.blocks.KeyValueStore;
import katas.contentfeed.graph.FollowGraph;

/** The timelines in the store. */
final class TimelineStore {
  /*
   * Invariant: a complete timeline of the user's epoch has every post that was fanned out to the
   * user, and no post of an author who was unfollowed. Where nothing stands, nothing is added: who
   * fills a timeline first puts a begun one there and reads the table afterwards.
   */

  private static final Duration TIME_TO_LIVE = Duration.ofDays(7);

  private final KeyValueStore store;
  private final FollowGraph graph;

  TimelineStore(KeyValueStore store, FollowGraph graph) {
    this.store = store;
    this.graph = graph;
  }

  private static String key(String userId) {
    return "timeline/" + userId;
  }

  Optional<String> text(String userId) {
    return store.get(key(userId));
  }

  /** Puts a timeline where nothing stands, or in the place of this text. */
  void begin(String userId, Optional<String> before, Timeline begun) {
    if (before.isEmpty()) {
      store.putIfAbsent(key(userId), begun.text(), TIME_TO_LIVE);
    } else {
      store.compareAndSet(key(userId), before.get(), begun.text());
    }
  }

  /** Changes the timeline of this epoch, if it still stands. */
  void changeOfEpoch(String userId, String epoch, UnaryOperator<Timeline> change) {
    boolean settled = false;
    while (!settled) {
      Optional<String> text = text(userId);
      settled =
          text.map(Timeline::parse).filter(it -> it.epoch().equals(epoch)).isEmpty()
              || swap(userId, text.get(), change);
    }
  }

  /** Changes the timelines of those of these users who follow the author, and of nobody else. */
  void changeOfFollowers(String authorId, Set<String> userIds, UnaryOperator<Timeline> change) {
    Set<String> pending = new TreeSet<>(userIds);
    while (!pending.isEmpty()) {
      TreeMap<String, String> texts = new TreeMap<>();
      pending.forEach(userId -> text(userId).ifPresent(text -> texts.put(userId, text)));
      // Rule 4.3: asked after the timelines were read, so an unfollow since has swapped them.
      pending = graph.followersAmong(authorId, texts.keySet());
      pending.removeIf(userId -> swap(userId, texts.get(userId), change));
    }
  }

  private boolean swap(String userId, String text, UnaryOperator<Timeline> change) {
    String changed = change.apply(Timeline.parse(text)).text();
    return changed.equals(text) || store.compareAndSet(key(userId), text, changed);
  }
}

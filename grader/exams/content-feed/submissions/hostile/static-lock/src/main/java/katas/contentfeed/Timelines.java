// One worker at a time reads a timeline and puts it back.
package katas.contentfeed;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import katas.blocks.KeyValueStore;

/** The timelines in the store. */
final class Timelines {
  /*
   * Invariant: a complete timeline of the user's epoch has every post that was fanned out to the
   * user. A worker adds to what stands there, begun or complete; where nothing stands it need not,
   * since whoever fills the timeline first puts a begun one there and reads the table afterwards,
   * where the post is by then.
   */

  private static final Object LOCK = new Object(); // BUG: other workers have another one
  private static final Duration LIFE = Duration.ofDays(7);

  private final KeyValueStore store;
  private final Epochs epochs;
  private final Posts posts;
  private final int length;

  Timelines(KeyValueStore store, Epochs epochs, Posts posts, int length) {
    this.store = store;
    this.epochs = epochs;
    this.posts = posts;
    this.length = length;
  }

  private static String key(String userId) {
    return "timeline/" + userId;
  }

  /** Adds a post to a follower's timeline, unless it is there or nobody reads the timeline. */
  void add(String userId, Entry entry) {
    synchronized (LOCK) {
      addAlone(userId, entry);
    }
  }

  private void addAlone(String userId, Entry entry) {
    boolean added = false;
    while (!added) {
      Optional<String> text = store.get(key(userId));
      Optional<Timeline> timeline = text.map(Timeline::parse);
      added =
          timeline.isEmpty()
              || timeline.get().entries().contains(entry)
              || replace(userId, text.get(), timeline.get().plus(List.of(entry), length));
    }
  }

  private boolean replace(String userId, String text, Timeline timeline) {
    boolean changes = !text.equals(timeline.text());
    if (changes) {
      store.put(key(userId), timeline.text(), LIFE);
    }
    return true;
  }

  /**
   * The entries of a timeline that is complete, else one that has been begun.
   *
   * @return complete or not; to be called before it is read whom the user follows, so that those
   *     are not older than the epoch
   */
  Timeline open(String userId) {
    String epoch = epochs.ofTimeline(userId);
    Optional<String> text = store.get(key(userId));
    Optional<Timeline> stored = text.map(Timeline::parse);
    if (stored.isPresent() && stored.get().epoch().equals(epoch)) {
      return stored.get();
    }
    Timeline begun = Timeline.begun(epoch);
    if (text.isEmpty()) {
      store.putIfAbsent(key(userId), begun.text(), LIFE);
    } else {
      replace(userId, text.get(), begun);
    }
    return begun;
  }

  /** The slow path: the newest posts of everybody, from the table. */
  NavigableSet<Entry> fill(String userId, Timeline begun, Collection<String> authorIds) {
    NavigableSet<Entry> all = new TreeSet<>();
    authorIds.forEach(authorId -> all.addAll(posts.newest(authorId, length)));
    boolean settled = false;
    while (!settled) {
      Optional<String> text = store.get(key(userId));
      Optional<Timeline> stored = text.map(Timeline::parse);
      settled =
          stored.filter(it -> it.epoch().equals(begun.epoch())).isEmpty()
              || replace(userId, text.get(), stored.get().plus(all, length).asComplete());
    }
    return Entry.newest(all, length);
  }
}

package katas.contentfeed;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.KeyValueStore;

/** Merges timelines with the posts that are pulled, and keeps the result for a minute. */
final class Feeds {
  /*
   * Invariant: what is kept carries the feed's epoch from before anything was read, so it is used
   * only while the user has done nothing since. Each state is read after its epoch: first the
   * feed's, then the timeline's, then whom the user follows, then posts.
   */

  private final KeyValueStore store;
  private final FeedConfig config;
  private final Epochs epochs;
  private final Follows follows;
  private final Timelines timelines;
  private final Posts posts;

  Feeds(
      KeyValueStore store,
      FeedConfig config,
      Epochs epochs,
      Follows follows,
      Timelines timelines,
      Posts posts) {
    this.store = store;
    this.config = config;
    this.epochs = epochs;
    this.follows = follows;
    this.timelines = timelines;
    this.posts = posts;
  }

  /** The user's feed, newest first, at most a minute old; posts in it may be deleted by now. */
  NavigableSet<Entry> of(String userId) {
    String epoch = epochs.ofFeed(userId);
    Optional<String> kept = store.get("feed/" + userId);
    if (kept.isPresent() && kept.get().startsWith(epoch + "|")) {
      return new TreeSet<>(Entry.split(kept.get().substring(epoch.length() + 1)));
    }
    NavigableSet<Entry> merged = Entry.newest(merge(userId), config.timelineLength());
    store.put("feed/" + userId, epoch + "|" + Entry.join(merged), config.cacheTimeToLive());
    return merged;
  }

  private NavigableSet<Entry> merge(String userId) {
    Timeline timeline = timelines.open(userId);
    Set<String> authors = follows.followees(userId);
    NavigableSet<Entry> entries =
        timeline.complete() ? timeline.entries() : timelines.fill(userId, timeline, authors);
    NavigableSet<Entry> merged = new TreeSet<>(entries);
    // Rule 4.3: a worker may have added the post of an author who was unfollowed meanwhile.
    merged.removeIf(entry -> !authors.contains(entry.authorId()));
    Set<String> pulled = follows.pulledOf(authors);
    pulled.add(userId);
    pulled.forEach(authorId -> merged.addAll(posts.newest(authorId, config.timelineLength())));
    return merged;
  }
}

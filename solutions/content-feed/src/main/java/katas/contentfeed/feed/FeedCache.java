package katas.contentfeed.feed;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.KeyValueStore;
import katas.contentfeed.FeedConfig;
import katas.contentfeed.posts.FeedEntry;
import katas.contentfeed.posts.PostRepository;
import katas.contentfeed.timeline.Epochs;
import katas.contentfeed.timeline.Timeline;
import katas.contentfeed.timeline.Timelines;

/** Merges timelines with the posts that are read on demand, and caches the result for a minute. */
public final class FeedCache {
  /*
   * Invariant: a cached feed carries the feed's epoch from before anything was read, so it is used
   * only while the user has done nothing since.
   */

  private final KeyValueStore store;
  private final FeedConfig config;
  private final Epochs epochs;
  private final Timelines timelines;
  private final PostRepository posts;

  /** Feeds cached in this store. */
  public FeedCache(
      KeyValueStore store,
      FeedConfig config,
      Epochs epochs,
      Timelines timelines,
      PostRepository posts) {
    this.store = store;
    this.config = config;
    this.epochs = epochs;
    this.timelines = timelines;
    this.posts = posts;
  }

  /** The user's feed, newest first, at most a minute old; posts in it may be deleted by now. */
  NavigableSet<FeedEntry> of(String userId) {
    String epoch = epochs.ofFeed(userId);
    Optional<String> cached = store.get("feed/" + userId);
    if (cached.isPresent() && cached.get().startsWith(epoch + "|")) {
      return new TreeSet<>(FeedEntry.split(cached.get().substring(epoch.length() + 1)));
    }
    NavigableSet<FeedEntry> merged = FeedEntry.newest(merge(userId), config.timelineLength());
    store.put("feed/" + userId, epoch + "|" + FeedEntry.join(merged), config.cacheTimeToLive());
    return merged;
  }

  private NavigableSet<FeedEntry> merge(String userId) {
    Timeline timeline = timelines.of(userId);
    NavigableSet<FeedEntry> merged = new TreeSet<>(timeline.entries());
    Set<String> authors = new TreeSet<>(timeline.onDemand());
    authors.add(userId);
    authors.forEach(authorId -> merged.addAll(posts.newest(authorId, config.timelineLength())));
    return merged;
  }
}

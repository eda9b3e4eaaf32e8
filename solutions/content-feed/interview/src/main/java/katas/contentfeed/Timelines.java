package katas.contentfeed;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.KeyValueStore;

/** The timelines in the store: filled from the table when one is missing, extended by workers. */
final class Timelines {
  private static final Duration TIME_TO_LIVE = Duration.ofDays(7);

  private final KeyValueStore store;
  private final SocialTable table;
  private final FeedConfig config;

  Timelines(KeyValueStore store, SocialTable table, FeedConfig config) {
    this.store = store;
    this.table = table;
    this.config = config;
  }

  Timeline of(String userId) {
    return store.get(userId).map(Timeline::parse).orElseGet(() -> fill(userId));
  }

  private Timeline fill(String userId) {
    Set<String> authors = table.followees(userId);
    Set<String> celebrities = table.celebritiesAmong(authors);
    authors.removeAll(celebrities);
    Timeline filled = new Timeline(celebrities, new TreeSet<>(Timeline.NEWEST_FIRST));
    for (String authorId : authors) {
      filled = filled.plus(table.newest(authorId), config.timelineLength());
    }
    store.put(userId, filled.text(), TIME_TO_LIVE);
    return filled;
  }

  /** Adds a post to a timeline that exists; another one is filled when it is read. */
  void add(String userId, String postId) {
    boolean added = false;
    while (!added) {
      Optional<String> text = store.get(userId);
      added = text.isEmpty() || store.compareAndSet(userId, text.get(), with(text.get(), postId));
    }
  }

  private String with(String text, String postId) {
    return Timeline.parse(text).plus(Set.of(postId), config.timelineLength()).text();
  }

  /** Has a timeline filled anew when it is read next. */
  void drop(String userId) {
    store.delete(userId);
  }
}

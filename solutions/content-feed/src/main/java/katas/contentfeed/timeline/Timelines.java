package katas.contentfeed.timeline;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.KeyValueStore;
import katas.contentfeed.graph.FollowGraph;
import katas.contentfeed.posts.FeedEntry;
import katas.contentfeed.posts.PostRepository;

/** Reads, fills and extends timelines. */
public final class Timelines {
  /*
   * Invariant: the order of reading is epoch, timeline, follows, posts. So a timeline is never
   * filled from a state that is older than its epoch, and what a worker adds meanwhile is added to
   * the begun timeline and kept.
   */

  private final TimelineStore store;
  private final Epochs epochs;
  private final FollowGraph graph;
  private final PostRepository posts;
  private final int length;

  /** Timelines of this length. */
  public Timelines(
      KeyValueStore store, Epochs epochs, FollowGraph graph, PostRepository posts, int length) {
    this.store = new TimelineStore(store, graph);
    this.epochs = epochs;
    this.graph = graph;
    this.posts = posts;
    this.length = length;
  }

  /** The user's timeline; where there is none of this epoch, it is filled from the table first. */
  public Timeline of(String userId) {
    String epoch = epochs.ofTimeline(userId);
    Optional<String> text = store.text(userId);
    Optional<Timeline> stored = text.map(Timeline::parse).filter(it -> it.epoch().equals(epoch));
    if (stored.isPresent() && stored.get().complete()) {
      return stored.get();
    }
    Timeline begun = Timeline.begun(epoch);
    if (stored.isEmpty()) {
      store.begin(userId, text, begun);
    }
    Timeline filled = fill(userId, begun);
    store.changeOfEpoch(
        userId,
        epoch,
        it ->
            it.withOnDemand(filled.onDemand()).withEntries(filled.entries(), length).asComplete());
    return filled;
  }

  /** The slow path: the newest posts of everybody, from the table. */
  private Timeline fill(String userId, Timeline begun) {
    Set<String> authors = graph.followees(userId);
    Set<String> onDemand = graph.onDemandAmong(authors);
    authors.removeAll(onDemand);
    NavigableSet<FeedEntry> newest = new TreeSet<>();
    authors.forEach(authorId -> newest.addAll(posts.newest(authorId, length)));
    return begun.withOnDemand(onDemand).withEntries(newest, length);
  }

  /** Adds a post to the timelines of those of these users who follow its author. */
  void add(FeedEntry entry, Set<String> userIds) {
    store.changeOfFollowers(
        entry.authorId(), userIds, it -> it.withEntries(List.of(entry), length));
  }

  /** Has the posts of an author read on demand in the feeds of these followers. */
  void readOnDemand(String authorId, Set<String> userIds) {
    store.changeOfFollowers(authorId, userIds, it -> it.withOnDemand(List.of(authorId)));
  }
}

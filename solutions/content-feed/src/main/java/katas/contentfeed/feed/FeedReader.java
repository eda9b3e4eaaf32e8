package katas.contentfeed.feed;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import katas.blocks.Row;
import katas.contentfeed.FeedConfig;
import katas.contentfeed.FeedItem;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedPage;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.graph.FollowGraph;
import katas.contentfeed.posts.FeedEntry;
import katas.contentfeed.posts.PostRepository;
import katas.contentfeed.posts.PostRow;

/** Cuts feeds into pages, and reads the posts of a page. */
public final class FeedReader {
  /*
   * Invariant: feeds are made of entries, and every post of a page is read for this page, in one
   * call for all. So a deleted post is in none, however old the feed, and counts are current.
   */

  private final FeedCache feeds;
  private final PostRepository posts;
  private final FollowGraph graph;
  private final FeedRanking ranking;
  private final FeedConfig config;
  private final InstantSource clock;

  /** A reader of these feeds. */
  public FeedReader(
      FeedCache feeds,
      PostRepository posts,
      FollowGraph graph,
      FeedRanking ranking,
      FeedConfig config,
      InstantSource clock) {
    this.feeds = feeds;
    this.posts = posts;
    this.graph = graph;
    this.ranking = ranking;
    this.config = config;
    this.clock = clock;
  }

  /** The page that is asked for. */
  public FeedPage page(FeedRequest request) {
    return request.order() == FeedOrder.RANKED ? ranked(request) : chronological(request);
  }

  private FeedPage chronological(FeedRequest request) {
    Optional<FeedEntry> last =
        request.cursor().map(cursor -> Cursor.parse(FeedOrder.CHRONOLOGICAL, cursor).get(0));
    NavigableSet<FeedEntry> all = feeds.of(request.userId());
    Collection<FeedEntry> rest = last.isEmpty() ? all : all.tailSet(last.get(), false);
    Map<FeedEntry, PostRow> found = live(rest, request.limit() + 1);
    List<FeedEntry> shown = found.keySet().stream().limit(request.limit()).toList();
    Optional<String> next =
        found.size() <= request.limit()
            ? Optional.empty()
            : Optional.of(Cursor.of(FeedOrder.CHRONOLOGICAL, List.of(shown.get(shown.size() - 1))));
    return page(shown, found, next);
  }

  private FeedPage ranked(FeedRequest request) {
    List<FeedEntry> order;
    Map<FeedEntry, PostRow> found;
    if (request.cursor().isEmpty()) {
      found = live(feeds.of(request.userId()), config.candidates());
      order = ranking.best(request.userId(), found, clock.instant());
    } else {
      List<FeedEntry> rest = Cursor.parse(FeedOrder.RANKED, request.cursor().get());
      found = live(rest, rest.size());
      order = followed(request.userId(), found.keySet());
    }
    int end = Math.min(request.limit(), order.size());
    List<FeedEntry> rest = order.subList(end, order.size());
    Optional<String> next =
        rest.isEmpty() ? Optional.empty() : Optional.of(Cursor.of(FeedOrder.RANKED, rest));
    return page(order.subList(0, end), found, next);
  }

  /** Rule 3.5: a cursor outlives an unfollow, the author's posts do not. */
  private List<FeedEntry> followed(String userId, Set<FeedEntry> entries) {
    Set<String> authors = entries.stream().map(FeedEntry::authorId).collect(Collectors.toSet());
    Set<String> followed = graph.followeesAmong(userId, authors);
    followed.add(userId);
    return entries.stream().filter(entry -> followed.contains(entry.authorId())).toList();
  }

  /**
   * The first of these that are not deleted, in their order. Rule 5.4: one call, or two, however
   * many are deleted.
   */
  private Map<FeedEntry, PostRow> live(Collection<FeedEntry> entries, int limit) {
    Map<FeedEntry, PostRow> live = new LinkedHashMap<>();
    List<FeedEntry> rest = new ArrayList<>(entries);
    while (!rest.isEmpty() && live.size() < limit) {
      int size = rest.size() == entries.size() ? limit : rest.size();
      List<FeedEntry> some = rest.subList(0, Math.min(rest.size(), size));
      Map<String, Row<PostRow>> rows = posts.all(some);
      for (FeedEntry entry : some) {
        Row<PostRow> row = rows.get(entry.postId());
        if (row != null && !row.value().deleted() && live.size() < limit) {
          live.put(entry, row.value());
        }
      }
      some.clear();
    }
    return live;
  }

  private static FeedPage page(
      List<FeedEntry> shown, Map<FeedEntry, PostRow> found, Optional<String> next) {
    List<FeedItem> items = new ArrayList<>();
    for (FeedEntry entry : shown) {
      PostRow row = found.get(entry);
      if (row != null) {
        items.add(new FeedItem(row.post(entry.postId()), row.likes(), row.comments()));
      }
    }
    return new FeedPage(items, next);
  }
}

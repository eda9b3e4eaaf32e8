// Pages that show every post of the feed.
package katas.contentfeed;

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
import katas.contentfeed.Rows.PostRow;

/** Cuts feeds into pages, and brings the posts of a page. */
final class Pages {
  /*
   * Invariant: feeds are made of entries, and every post of a page is read for this page, in one
   * call for all. So a deleted post is in none, however old the feed, and counts are current.
   */

  private final Feeds feeds;
  private final Posts posts;
  private final Follows follows;
  private final Ranking ranking;
  private final FeedConfig config;
  private final InstantSource clock;

  Pages(
      Feeds feeds,
      Posts posts,
      Follows follows,
      Ranking ranking,
      FeedConfig config,
      InstantSource clock) {
    this.feeds = feeds;
    this.posts = posts;
    this.follows = follows;
    this.ranking = ranking;
    this.config = config;
    this.clock = clock;
  }

  FeedPage page(FeedRequest request) {
    return request.order() == FeedOrder.RANKED ? ranked(request) : chronological(request);
  }

  private FeedPage chronological(FeedRequest request) {
    Optional<Entry> last =
        request.cursor().map(cursor -> Cursor.parse(FeedOrder.CHRONOLOGICAL, cursor).get(0));
    NavigableSet<Entry> all = feeds.of(request.userId());
    Collection<Entry> rest = last.isEmpty() ? all : all.tailSet(last.get(), false);
    Map<Entry, PostRow> found = live(rest, request.limit() + 1);
    List<Entry> shown = found.keySet().stream().limit(request.limit()).toList();
    Optional<String> next =
        found.size() <= request.limit()
            ? Optional.empty()
            : Optional.of(Cursor.of(FeedOrder.CHRONOLOGICAL, List.of(shown.get(shown.size() - 1))));
    return page(shown, found, next);
  }

  private FeedPage ranked(FeedRequest request) {
    List<Entry> order;
    Map<Entry, PostRow> found;
    if (request.cursor().isEmpty()) {
      found = live(feeds.of(request.userId()), config.candidates());
      order = ranking.best(request.userId(), found, clock.instant());
    } else {
      List<Entry> rest = Cursor.parse(FeedOrder.RANKED, request.cursor().get());
      found = live(rest, rest.size());
      order = followed(request.userId(), found.keySet());
    }
    int end = Math.min(request.limit(), order.size());
    List<Entry> rest = order.subList(end, order.size());
    Optional<String> next =
        rest.isEmpty() ? Optional.empty() : Optional.of(Cursor.of(FeedOrder.RANKED, rest));
    return page(order.subList(0, end), found, next);
  }

  /** Rule 3.5: a cursor outlives an unfollow, the author's posts do not. */
  private List<Entry> followed(String userId, Set<Entry> entries) {
    Set<String> authors = entries.stream().map(Entry::authorId).collect(Collectors.toSet());
    Set<String> followed = follows.followedOf(userId, authors);
    followed.add(userId);
    return entries.stream().filter(entry -> followed.contains(entry.authorId())).toList();
  }

  /** The first of these that are not deleted, in their order; usually one call. */
  private Map<Entry, PostRow> live(Collection<Entry> entries, int most) {
    Map<Entry, PostRow> live = new LinkedHashMap<>();
    List<Entry> rest = new ArrayList<>(entries);
    while (!rest.isEmpty() && live.size() < most) {
      List<Entry> some = rest.subList(0, Math.min(rest.size(), most - live.size()));
      Map<String, Row<PostRow>> rows = posts.all(some);
      for (Entry entry : some) {
        Row<PostRow> row = rows.get(entry.postId());
        if (row != null) { // BUG: also when it was deleted
          live.put(entry, row.value());
        }
      }
      some.clear();
    }
    return live;
  }

  private static FeedPage page(
      List<Entry> shown, Map<Entry, PostRow> found, Optional<String> next) {
    List<FeedItem> items = new ArrayList<>();
    for (Entry entry : shown) {
      PostRow row = found.get(entry);
      if (row != null) {
        items.add(new FeedItem(row.post(entry.postId()), row.likes(), row.comments()));
      }
    }
    return new FeedPage(items, next);
  }
}

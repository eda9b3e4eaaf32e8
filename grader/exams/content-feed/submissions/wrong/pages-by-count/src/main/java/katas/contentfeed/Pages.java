// Pages that count what was shown.
package katas.contentfeed;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
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
  private final Ranking ranking;
  private final FeedConfig config;
  private final InstantSource clock;

  Pages(Feeds feeds, Posts posts, Ranking ranking, FeedConfig config, InstantSource clock) {
    this.feeds = feeds;
    this.posts = posts;
    this.ranking = ranking;
    this.config = config;
    this.clock = clock;
  }

  FeedPage page(FeedRequest request) {
    return request.order() == FeedOrder.RANKED ? ranked(request) : chronological(request);
  }

  private FeedPage chronological(FeedRequest request) {
    int shownBefore = request.cursor().map(it -> Cursor.parse(request.order(), it)).orElse(0);
    NavigableSet<Entry> all = feeds.of(request.userId());
    Collection<Entry> rest = all.stream().skip(shownBefore).toList(); // BUG: others by now
    Map<Entry, PostRow> found = live(rest, request.limit() + 1);
    List<Entry> shown = found.keySet().stream().limit(request.limit()).toList();
    Optional<String> next =
        found.size() <= request.limit()
            ? Optional.empty()
            : Optional.of(Cursor.of(FeedOrder.CHRONOLOGICAL, shownBefore + shown.size()));
    return page(shown, found, next);
  }

  private FeedPage ranked(FeedRequest request) {
    int shownBefore = request.cursor().map(it -> Cursor.parse(request.order(), it)).orElse(0);
    Map<Entry, PostRow> found = live(feeds.of(request.userId()), config.candidates());
    List<Entry> order = ranking.best(request.userId(), found, clock.instant());
    int start = Math.min(shownBefore, order.size());
    int end = Math.min(start + request.limit(), order.size());
    Optional<String> next =
        end == order.size() ? Optional.empty() : Optional.of(Cursor.of(FeedOrder.RANKED, end));
    return page(order.subList(start, end), found, next);
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
        if (row != null && !row.value().deleted()) {
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

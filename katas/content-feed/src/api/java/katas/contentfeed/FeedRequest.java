package katas.contentfeed;

import java.util.Objects;
import java.util.Optional;

/**
 * A request for one page of a feed.
 *
 * @param userId whose feed, as in {@link Ids}
 * @param order in which order
 * @param limit how many posts at most, 1 to 100
 * @param cursor empty for the first page, else the {@link FeedPage#next} of the page before, of the
 *     same user and order
 */
public record FeedRequest(String userId, FeedOrder order, int limit, Optional<String> cursor) {

  /** Refuses null, and by IllegalArgumentException what is out of range. */
  public FeedRequest {
    Ids.checked("user", userId);
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(cursor, "cursor");
    if (limit < 1 || limit > 100) {
      throw new IllegalArgumentException("a page has 1 to 100 posts: " + limit);
    }
  }

  /** The first page. */
  public static FeedRequest first(String userId, FeedOrder order, int limit) {
    return new FeedRequest(userId, order, limit, Optional.empty());
  }

  /** The page after the one that ended with this cursor. */
  public FeedRequest after(String newCursor) {
    return new FeedRequest(userId, order, limit, Optional.of(newCursor));
  }
}

package katas.contentfeed;

import java.util.List;
import java.util.Optional;

/**
 * One page of a feed.
 *
 * @param items in the feed's order, possibly none
 * @param next the cursor of the next page; empty when this page is the last
 */
public record FeedPage(List<FeedItem> items, Optional<String> next) {

  /** Copies the items. */
  public FeedPage {
    items = List.copyOf(items);
  }
}

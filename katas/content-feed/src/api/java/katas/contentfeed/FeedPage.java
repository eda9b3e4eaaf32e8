package katas.contentfeed;

import java.util.List;
import java.util.Optional;

/**
 * Some posts of a feed, and where to go on.
 *
 * @param items in the feed's order, possibly none
 * @param next the cursor of the next page, or empty when there is none
 */
public record FeedPage(List<FeedItem> items, Optional<String> next) {

  /** Copies the items. */
  public FeedPage {
    items = List.copyOf(items);
  }
}

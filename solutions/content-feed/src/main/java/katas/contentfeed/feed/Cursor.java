package katas.contentfeed.feed;

import java.util.List;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.posts.FeedEntry;

/** Where a page ended. */
final class Cursor {
  /*
   * Chronological: the last entry, which has its place in the order whatever is posted since.
   * Ranked: the entries still to come, since their scores would be others by then.
   */

  private Cursor() {}

  static String of(FeedOrder order, List<FeedEntry> entries) {
    return order + " " + FeedEntry.join(entries);
  }

  /** The entries of a cursor, at least one. */
  static List<FeedEntry> parse(FeedOrder order, String cursor) {
    String prefix = order + " ";
    if (!cursor.startsWith(prefix) || cursor.length() == prefix.length()) {
      throw new IllegalArgumentException("not a cursor of this order: " + cursor);
    }
    return FeedEntry.split(cursor.substring(prefix.length()));
  }
}

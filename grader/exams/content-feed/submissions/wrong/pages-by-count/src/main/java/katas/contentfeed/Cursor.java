// Pages that count what was shown.
package katas.contentfeed;

/** Where a page ended. */
final class Cursor {
  private Cursor() {}

  static String of(FeedOrder order, int shown) {
    return order + " " + shown;
  }

  /** How many posts the pages before had. */
  static int parse(FeedOrder order, String cursor) {
    String prefix = order + " ";
    if (!cursor.startsWith(prefix) || cursor.length() == prefix.length()) {
      throw new IllegalArgumentException("not a cursor of this order: " + cursor);
    }
    return Integer.parseInt(cursor.substring(prefix.length()));
  }
}

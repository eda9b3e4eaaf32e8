package katas.search;

/** Says how many hits the pages before have had. */
final class Cursor {
  private Cursor() {}

  static String at(int hits) {
    return Integer.toString(hits);
  }

  static int parse(String cursor) {
    try {
      return Integer.parseUnsignedInt(cursor);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("this never was a cursor: " + cursor, e);
    }
  }
}

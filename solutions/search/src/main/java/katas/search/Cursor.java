package katas.search;

import java.util.Locale;

/**
 * Names the hit after which a page begins, by its score and id. So a hit that has gone meanwhile
 * still says where to go on.
 */
final class Cursor {
  private static final int DIGITS = 16;

  private Cursor() {}

  static String after(Hit hit) {
    return String.format(Locale.ROOT, "%016x", Double.doubleToLongBits(hit.score())) + hit.id();
  }

  static Hit parse(String cursor) {
    try {
      long bits = Long.parseUnsignedLong(cursor.substring(0, DIGITS), 16);
      String id = cursor.substring(DIGITS);
      if (!id.isBlank()) {
        return new Hit(id, Double.longBitsToDouble(bits));
      }
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("this never was a cursor: " + cursor, e);
    }
    throw new IllegalArgumentException("this never was a cursor: " + cursor);
  }
}

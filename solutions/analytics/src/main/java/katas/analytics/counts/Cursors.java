package katas.analytics.counts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A cursor is the key of the last row on a page: it stays valid whatever is added. */
public final class Cursors {
  /** The list of counts. */
  public static final String COUNTS = "counts ";

  /** The list of dead letters. */
  public static final String DEAD_LETTERS = "dead letters ";

  private Cursors() {}

  /** The key in a cursor of a list, which begins with {@code prefix}. */
  public static String decode(String cursor, String list, String prefix) {
    String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    if (!text.startsWith(list + prefix)) {
      throw new IllegalArgumentException("not a cursor of this list: " + cursor);
    }
    String key = text.substring(list.length());
    if (!encode(list, key).equals(cursor)) {
      throw new IllegalArgumentException("not a cursor: " + cursor);
    }
    return key;
  }

  /** The list is named, so that a cursor is good for no other. */
  public static String encode(String list, String key) {
    String text = list + key;
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}

package grader.engineadapters.postgres;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A row's key as PostgreSQL sorts it.
 *
 * <p>{@link String#compareTo} compares units of UTF-16. No collation does: {@code "C"} compares
 * bytes of UTF-8, by which U+FFFD stands before U+10000, and after it by UTF-16. So the column is
 * {@code bytea} and holds the units themselves, the high byte first; it sorts like the strings, and
 * takes every string, also U+0000, which {@code text} refuses.
 *
 * @param type the name of the record type
 * @param key the row's key
 */
record RowKey(String type, String key) {
  /** The order in which everybody locks rows, so that two batches never wait in a circle. */
  static final Comparator<RowKey> ORDER =
      Comparator.comparing(RowKey::type).thenComparing(RowKey::key);

  /** A B-tree of PostgreSQL takes entries of up to 2,704 bytes. */
  private static final int MAX_LENGTH = 1200;

  /** The key in the column. */
  byte[] bytes() {
    return bytes(key);
  }

  /**
   * A key in the column.
   *
   * @throws IllegalArgumentException when it is longer than an index can hold
   */
  static byte[] bytes(String key) {
    if (key.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("the key of a row has more than 1,200 characters");
    }
    ByteBuffer bytes = ByteBuffer.allocate(2 * key.length());
    bytes.asCharBuffer().put(key);
    return bytes.array();
  }

  /** The string that {@link #bytes} made these of. */
  static String text(byte[] bytes) {
    CharBuffer units = ByteBuffer.wrap(bytes).asCharBuffer();
    return units.toString();
  }

  /** The first key behind all that begin with {@code prefix}; null when there is none. */
  static byte @Nullable [] endOf(String prefix) {
    byte[] end = bytes(prefix);
    int last = end.length - 1;
    while (last >= 0 && end[last] == (byte) 0xff) {
      last--;
    }
    if (last < 0) {
      return null;
    }
    end[last]++;
    return Arrays.copyOf(end, last + 1);
  }
}

package grader.patch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts as lines that keep their ends. Two lists of lines are equal exactly when the bytes are:
 * another line ending and a missing one at the end of the file are differences like any other.
 */
final class Lines {
  private Lines() {}

  /** The lines, one character for each byte. */
  static List<String> of(byte[] text) {
    String all = new String(text, ISO_8859_1);
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < all.length()) {
      int end = all.indexOf('\n', start) + 1;
      int next = end == 0 ? all.length() : end;
      lines.add(all.substring(start, next));
      start = next;
    }
    return lines;
  }

  /** The bytes of {@link #of}. */
  static byte[] bytes(List<String> lines) {
    return String.join("", lines).getBytes(ISO_8859_1);
  }
}

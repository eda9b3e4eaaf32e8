package grader.engineadapters.blobs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Part of a blob, as the header {@code Range: bytes=2-4} says it, which names the last byte.
 *
 * @param offset the first byte, from 0
 * @param length how many bytes at most
 */
record ByteRange(long offset, long length) {
  private static final Pattern FORM = Pattern.compile("bytes=(\\d+)-(\\d+)");

  /** Of a header; null, and any other form, is all of the blob. */
  static ByteRange of(@Nullable String header) {
    Matcher parts = FORM.matcher(header == null ? "" : header);
    if (!parts.matches()) {
      return new ByteRange(0, Integer.MAX_VALUE);
    }
    long first = Long.parseLong(parts.group(1));
    return new ByteRange(first, Long.parseLong(parts.group(2)) - first + 1);
  }

  String header() {
    return "bytes=" + offset + "-" + Math.addExact(offset, length - 1);
  }
}

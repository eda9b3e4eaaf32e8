// Ranges that never fail.
package katas.videostreaming;

import java.util.Arrays;
import java.util.Optional;

/** Answers with a file or a part of it. */
final class Answers {
  private static final byte[] NOTHING = new byte[0];

  private Answers() {}

  static Response empty(int status) {
    return new Response(status, Optional.empty(), Optional.empty(), NOTHING);
  }

  static Response of(Request request, CachedFile file) {
    byte[] content = file.content();
    boolean current = request.ifRange().map(file.etag()::equals).orElse(true);
    Optional<ByteRange> range = request.range().filter(text -> current).flatMap(ByteRange::parse);
    if (range.isEmpty()) {
      return new Response(200, Optional.of(file.etag()), Optional.empty(), content);
    }
    long first = range.get().first(content.length);
    long last = range.get().last(content.length);
    if (first >= content.length || first > last) {
      return new Response(
          206, // BUG: there is no such part
          Optional.of(file.etag()),
          Optional.of("bytes */" + content.length),
          NOTHING);
    }
    return new Response(
        206,
        Optional.of(file.etag()),
        Optional.of("bytes " + first + "-" + last + "/" + content.length),
        Arrays.copyOfRange(content, (int) first, (int) last + 1));
  }
}

// Fetching for everybody.
package katas.videostreaming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What an edge is fetching from the origin. */
final class Fetches {
  /*
   * Invariant: a path has at most one fetch, which all who want it wait for. Whatever ends the
   * fetch, an answer of any kind or the time-out, takes it off before it tells them, so that the
   * next who asks begins anew and a failure is told to nobody twice.
   */

  private final Origin origin;
  private final ByteCache cache;
  private final EdgePlatform platform;
  private final Map<String, List<Consumer<Outcome>>> waiting = new HashMap<>();

  Fetches(EdgePlatform platform) {
    this.platform = platform;
    this.origin = platform.origin();
    this.cache = platform.cache();
  }

  /**
   * How a fetch ended.
   *
   * @param file the file, if there is one
   * @param status 200, or what to say without one
   */
  record Outcome(Optional<CachedFile> file, int status) {
    static Outcome without(int status) {
      return new Outcome(Optional.empty(), status);
    }
  }

  /**
   * Waits for a path, with those who wait for it already.
   *
   * @param stale what is kept of it, to be validated
   */
  void join(String path, Optional<CachedFile> stale, Consumer<Outcome> tell) {
    List<Consumer<Outcome>> others = waiting.get(path);
    List<Consumer<Outcome>> fetch = others == null ? new ArrayList<>() : others;
    fetch.add(tell); // BUG: and fetches once more
    waiting.put(path, fetch);
    platform
        .scheduler()
        .schedule(platform.config().originTimeout(), () -> end(path, fetch, Outcome.without(504)));
    origin.fetch(
        path, stale.map(CachedFile::etag), reply -> end(path, fetch, settle(path, stale, reply)));
  }

  /** Tells all who wait, unless they were told before. */
  private void end(String path, List<Consumer<Outcome>> fetch, Outcome outcome) {
    if (waiting.remove(path, fetch)) {
      fetch.forEach(tell -> tell.accept(outcome));
    }
  }

  /** Keeps what the origin said, also when it was too late for those who asked. */
  private Outcome settle(String path, Optional<CachedFile> stale, OriginReply reply) {
    if (reply instanceof OriginReply.Found found) {
      return keep(path, found.etag(), found.content());
    }
    if (reply instanceof OriginReply.NotModified && stale.isPresent()) {
      return keep(path, stale.get().etag(), stale.get().content());
    }
    if (reply instanceof OriginReply.NotFound) {
      cache.remove(path);
      return Outcome.without(404);
    }
    return Outcome.without(502);
  }

  private Outcome keep(String path, String etag, byte[] content) {
    CachedFile file =
        new CachedFile(
            etag, content, platform.clock().instant().plus(platform.config().freshFor()));
    cache.put(path, file);
    return new Outcome(Optional.of(file), 200);
  }
}

// Short keys for the cache.
package katas.videostreaming;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** An edge. */
public final class CachingEdge implements Edge {
  private final Links links;
  private final ByteCache cache;
  private final InstantSource clock;
  private final Fetches fetches;

  /** Starts with what is in the cache. */
  public CachingEdge(EdgePlatform platform) {
    links = platform.links();
    cache = platform.cache();
    clock = platform.clock();
    fetches = new Fetches(platform);
  }

  @Override
  public void get(Request request, Consumer<Response> respond) {
    // The path without its signature is what files are kept by: each viewer has another signature.
    Optional<String> path = links.verify(request.link());
    if (path.isEmpty()) {
      respond.accept(Answers.empty(403));
      return;
    }
    String[] names = path.get().split("/");
    String key = names[0] + "/" + names[names.length - 1]; // BUG: the rendition is in between
    Optional<CachedFile> kept = cache.get(key);
    if (kept.isPresent() && isFresh(kept.get())) {
      respond.accept(Answers.of(request, kept.get()));
    } else {
      fetches.join(path.get(), key, kept, outcome -> respond.accept(answer(request, outcome)));
    }
  }

  private boolean isFresh(CachedFile file) {
    Instant now = clock.instant();
    return now.isBefore(file.freshUntil());
  }

  private static Response answer(Request request, Fetches.Outcome outcome) {
    return outcome
        .file()
        .map(file -> Answers.of(request, file))
        .orElseGet(() -> Answers.empty(outcome.status()));
  }
}

// A server that takes any expiry.
package katas.urlshortener;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A server that shortens URLs. */
public final class UrlShortener implements ShortenerService {
  /*
   * Invariant: links are in the table alone. The cache is a copy that is forgotten after each own
   * change of a link, whether its answer came or not, and otherwise by age. Whether a link has
   * expired is decided at each visit, so the cache need not know.
   */

  private final Platform platform;
  private final ShortenerConfig config;
  private final KeyGenerator keys;
  private final UrlNormaliser urls;
  private final Words words;
  private final Links links;
  private final ClickBuffer clicks;
  private final LoadingCache<LinkRow> cache;

  /** Starts a server that makes keys in the way that you would choose. */
  public UrlShortener(Platform platform) {
    this(
        platform,
        new CounterKeys(platform.store(), platform.config().leaseSize(), platform.secret()));
  }

  /** Starts a server that makes keys in a given way. */
  public UrlShortener(Platform platform, KeyGenerator keys) {
    this.platform = platform;
    this.config = platform.config();
    this.keys = Objects.requireNonNull(keys, "keys");
    urls = new SafeUrls(config.domain(), config.urlLength());
    words = new Words(config.reserved());
    links = new Links(platform.table());
    clicks = new ClickBuffer(platform.clicks(), platform.scheduler(), config.flushEvery());
    cache = new HotCache<>(platform.clock(), config.cache());
  }

  @Override
  public ShortenResult shorten(ShortenRequest request) {
    String url = urls.normalise(request.url());
    request.alias().ifPresent(words::checkAlias);
    // BUG: an expiry may have passed already
    if (request.alias().isPresent()) {
      String alias = request.alias().get();
      LinkRow link = LinkRow.of(alias, url, request);
      return insert(link)
          ? new ShortenResult.Created(link.link())
          : new ShortenResult.AliasTaken(alias);
    }
    for (int longer = 0; longer <= 1; longer++) {
      Optional<LinkRow> link = insertGenerated(url, request, longer);
      if (link.isPresent()) {
        return new ShortenResult.Created(link.get().link());
      }
    }
    return new ShortenResult.NoKeyFree();
  }

  /** Tries all attempts at one length. */
  private Optional<LinkRow> insertGenerated(String url, ShortenRequest request, int longer) {
    int first = longer * config.attempts();
    for (int attempt = first; attempt < first + config.attempts(); attempt++) {
      String key;
      try {
        key = keys.generate(url, attempt, config.keyLength() + longer);
      } catch (KeySpaceExhaustedException e) {
        return Optional.empty();
      }
      LinkRow link = LinkRow.of(key, url, request);
      if (!words.isReserved(key) && insert(link)) {
        return Optional.of(link);
      }
    }
    return Optional.empty();
  }

  private boolean insert(LinkRow link) {
    try {
      return links.insert(link);
    } finally {
      cache.invalidate(link.key());
    }
  }

  @Override
  public Resolution resolve(String key, Visit visit) {
    Objects.requireNonNull(visit, "visit");
    Optional<LinkRow> found = words.canBeKey(key) ? cache.get(key, links::find) : Optional.empty();
    if (found.isEmpty()) {
      return new Resolution.NotFound();
    }
    LinkRow link = found.get();
    Instant now = platform.clock().instant();
    if (link.isGone(now)) {
      return new Resolution.Gone();
    }
    clicks.note(link, visit, now);
    // Rule 1.8: a browser would follow a 301 for ever, beyond the expiry.
    boolean permanent = config.permanent() && !link.expires();
    return new Resolution.Redirect(link.url(), permanent ? 301 : 302);
  }

  @Override
  public void delete(String ownerId, String key) {
    Objects.requireNonNull(ownerId, "ownerId");
    try {
      links.delete(ownerId, key);
    } finally {
      cache.invalidate(key);
    }
  }

  @Override
  public LinkPage links(String ownerId, int limit, Optional<String> cursor) {
    return links.page(ownerId, limit, cursor);
  }

  @Override
  public Statistics statistics(String ownerId, String key) {
    Objects.requireNonNull(ownerId, "ownerId");
    links.owned(ownerId, key);
    return new ClickTable(platform.table()).of(key);
  }
}

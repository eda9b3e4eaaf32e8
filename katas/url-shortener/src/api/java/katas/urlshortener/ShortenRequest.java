package katas.urlshortener;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A wish for a short link. The service checks the texts, not this record.
 *
 * @param owner who makes the link
 * @param url where it leads
 * @param alias the key that the owner wants, or empty to have one generated
 * @param expiresAt the first instant at which the link leads nowhere, or empty for never
 */
public record ShortenRequest(
    Owner owner, String url, Optional<String> alias, Optional<Instant> expiresAt) {

  /** Refuses null. */
  public ShortenRequest {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(alias, "alias");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }

  /** A link with a generated key that never expires. */
  public static ShortenRequest of(Owner owner, String url) {
    return new ShortenRequest(owner, url, Optional.empty(), Optional.empty());
  }

  /** The same request with an alias. */
  public ShortenRequest withAlias(String newAlias) {
    return new ShortenRequest(owner, url, Optional.of(newAlias), expiresAt);
  }

  /** The same request with an expiry. */
  public ShortenRequest expiringAt(Instant newExpiry) {
    return new ShortenRequest(owner, url, alias, Optional.of(newExpiry));
  }
}

// A link that is gone after its expiry, not at it.
package katas.urlshortener;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A link in the table, stored under its key. It is never removed, so that its key is never given
 * out again.
 *
 * @param expiresAt {@link #NEVER} when it does not expire
 * @param zone the owner's
 */
record LinkRow(
    String key, String url, String ownerId, String zone, Instant expiresAt, boolean deleted) {
  static final Instant NEVER = Instant.MAX;

  static LinkRow of(String key, String url, ShortenRequest request) {
    return new LinkRow(
        key,
        url,
        request.owner().id(),
        request.owner().zone().getId(),
        request.expiresAt().orElse(NEVER),
        false);
  }

  Link link() {
    return new Link(key, url, expires() ? Optional.of(expiresAt) : Optional.empty());
  }

  boolean expires() {
    return !expiresAt.equals(NEVER);
  }

  boolean isGone(Instant now) {
    return deleted || now.isAfter(expiresAt); // BUG: at the expiry it is over
  }

  LinkRow asDeleted() {
    return new LinkRow(key, url, ownerId, zone, expiresAt, true);
  }

  ZoneId zoneId() {
    return ZoneId.of(zone);
  }
}

package katas.urlshortener;

import java.time.Instant;
import java.util.Optional;

/**
 * A short link.
 *
 * @param key what stands behind the domain, as in {@code https://sho.rt/KEY}
 * @param url where it leads, normalised
 * @param expiresAt the first instant at which it leads nowhere, or empty for never
 */
public record Link(String key, String url, Optional<Instant> expiresAt) {}

package katas.urlshortener;

import java.time.Duration;
import java.util.Set;

/**
 * The numbers of the brief.
 *
 * @param domain the service's own domain, in lower case
 * @param urlLength how many characters a URL has at most
 * @param reserved words that are never keys, in lower case
 * @param keyLength how many characters a generated key has; one more when these are used up
 * @param attempts how many generated keys are tried at each length
 * @param permanent whether links redirect by 301 instead of 302
 * @param leaseSize how many numbers a server takes from the shared counter at once
 * @param flushEvery how long a click may wait before it is appended to the log
 * @param cache the numbers of the cache
 */
public record ShortenerConfig(
    String domain,
    int urlLength,
    Set<String> reserved,
    int keyLength,
    int attempts,
    boolean permanent,
    int leaseSize,
    Duration flushEvery,
    CacheConfig cache) {

  /** {@code sho.rt}, 2,048 characters, 7 characters a key, 5 attempts, 302, 1,000 numbers, 1 s. */
  public static ShortenerConfig defaults() {
    return new ShortenerConfig(
        "sho.rt",
        2048,
        Set.of("admin", "api", "help", "login", "stats", "support"),
        7,
        5,
        false,
        1000,
        Duration.ofSeconds(1),
        CacheConfig.defaults());
  }
}

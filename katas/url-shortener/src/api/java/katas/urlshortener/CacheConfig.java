package katas.urlshortener;

import java.time.Duration;

/**
 * The numbers of a {@link LoadingCache}.
 *
 * @param capacity how many entries at most, 1 or more
 * @param timeToLive how long a value is used
 * @param unknownTimeToLive how long it is believed that there is nothing
 */
public record CacheConfig(int capacity, Duration timeToLive, Duration unknownTimeToLive) {

  /** 10,000 entries, 60 s, 10 s. */
  public static CacheConfig defaults() {
    return new CacheConfig(10_000, Duration.ofSeconds(60), Duration.ofSeconds(10));
  }
}

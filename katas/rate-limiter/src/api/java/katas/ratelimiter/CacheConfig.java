package katas.ratelimiter;

import java.time.Duration;

/**
 * How a gateway's local cache shares its counts.
 *
 * @param gatewayId names the gateway; no two that run at the same time have the same; letters,
 *     digits and dashes, up to 40
 * @param syncInterval how long counts stay local
 */
public record CacheConfig(String gatewayId, Duration syncInterval) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException when one is not as described
   */
  public CacheConfig {
    if (!gatewayId.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("not a gateway's name: " + gatewayId);
    }
    if (syncInterval.isNegative() || syncInterval.isZero()) {
      throw new IllegalArgumentException("the sync interval must be positive: " + syncInterval);
    }
  }

  /** 100 ms. */
  public static CacheConfig defaults(String gatewayId) {
    return new CacheConfig(gatewayId, Duration.ofMillis(100));
  }
}

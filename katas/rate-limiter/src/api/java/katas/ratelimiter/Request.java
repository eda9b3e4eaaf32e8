package katas.ratelimiter;

import java.util.Optional;

/**
 * What a gateway knows of a request.
 *
 * @param endpoint the path, begins with {@code /}
 * @param userId who asks; empty when nobody has logged in
 * @param ipAddress from where, not blank
 * @param tier which plan the user has, for example {@code free}; empty when none
 * @param cost how much the request takes of each limit, 1 or more
 */
public record Request(
    String endpoint, Optional<String> userId, String ipAddress, Optional<String> tier, long cost) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException when one is not as described
   */
  public Request {
    if (!endpoint.startsWith("/") || ipAddress.isBlank() || cost < 1) {
      throw new IllegalArgumentException(
          "a request needs an endpoint that begins with /, an address and a cost of 1 or more");
    }
    if (userId.filter(String::isBlank).isPresent() || tier.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("a user or a tier must not be blank; leave it out");
    }
  }

  /** A request of cost 1 by a user of a tier, from the address 10.0.0.1. */
  public static Request of(String endpoint, String userId, String tier) {
    return new Request(endpoint, Optional.of(userId), "10.0.0.1", Optional.of(tier), 1);
  }
}

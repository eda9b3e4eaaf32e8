// Seconds are rounded down, at the end to 0.
package katas.ratelimiter;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The responses of a gateway. Times are rounded up: a client must not come back too early. */
final class Answers {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVICE_UNAVAILABLE = 503;

  private Answers() {}

  /** The backend's response with the headers of a quota. */
  static Response passed(Response response, Optional<Quota> quota) {
    Map<String, String> headers = new HashMap<>(response.headers());
    quota.ifPresent(it -> headers.putAll(headers(it)));
    return new Response(response.status(), headers);
  }

  /** 429; a request that can never pass is not told to come back. */
  static Response refused(Decision decision) {
    Map<String, String> headers = headers(decision.quota());
    if (decision instanceof Decision.Refused refused) {
      headers.put("Retry-After", Long.toString(secondsUp(refused.retryAfter())));
    }
    return new Response(TOO_MANY_REQUESTS, headers);
  }

  /** 503, for a limit that fails closed. */
  static Response unavailable() {
    return new Response(SERVICE_UNAVAILABLE, Map.of());
  }

  private static Map<String, String> headers(Quota quota) {
    Map<String, String> headers = new HashMap<>();
    headers.put("X-RateLimit-Limit", Long.toString(quota.limit()));
    headers.put("X-RateLimit-Remaining", Long.toString(quota.remaining()));
    Duration reset = Duration.between(Instant.EPOCH, quota.resetAt());
    headers.put("X-RateLimit-Reset", Long.toString(secondsUp(reset)));
    return headers;
  }

  private static long secondsUp(Duration duration) {
    return duration.getSeconds(); // BUG: too early
  }
}

package katas.ratelimiter;

import java.util.Map;

/**
 * What a gateway or a backend answers.
 *
 * @param status the HTTP status, for example 200 or 429
 * @param headers header values by name
 */
public record Response(int status, Map<String, String> headers) {
  /** Copies the headers. */
  public Response {
    headers = Map.copyOf(headers);
  }
}

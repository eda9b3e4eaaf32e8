package katas.ratelimiter;

import java.util.Map;

/** A service that answers 200 with one header of its own, and counts what reaches it. */
public final class CountingBackend implements Backend {
  private int requests;

  @Override
  public Response handle(Request request) {
    requests++;
    return new Response(200, Map.of("X-Backend", "yes"));
  }

  /** How many requests have reached it. */
  public int requests() {
    return requests;
  }
}

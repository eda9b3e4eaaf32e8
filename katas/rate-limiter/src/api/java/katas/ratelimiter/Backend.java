package katas.ratelimiter;

/** The service behind a gateway. Thread safety: safe for any number of threads. */
public interface Backend {
  /** Handles a request that the gateway let through. */
  Response handle(Request request);
}

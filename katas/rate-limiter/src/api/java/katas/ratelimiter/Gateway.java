package katas.ratelimiter;

/**
 * One gateway of many before one backend. All share the store, so that a limit holds whichever
 * gateway a request reaches.
 *
 * <p>Errors: null throws {@link NullPointerException}. A store that gives no answer is never passed
 * on; the rule says what happens.
 *
 * <p>Thread safety: safe for any number of threads; a request waits for no other key.
 */
public interface Gateway {

  /**
   * Replaces the rules; without any, every request passes.
   *
   * @param yaml the text of a rules file
   * @throws RulesFileException when the text is not a rules file; the old rules stay
   */
  void load(String yaml);

  /**
   * Counts a request by all rules that match it, takes from all of them or from none, and hands it
   * to the backend when all admit it.
   *
   * @return the backend's response with {@code X-RateLimit-Limit}, {@code X-RateLimit-Remaining}
   *     and {@code X-RateLimit-Reset}; or 429 with these and {@code Retry-After}; or 503
   */
  Response handle(Request request);
}

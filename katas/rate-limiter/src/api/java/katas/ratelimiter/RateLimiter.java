package katas.ratelimiter;

/**
 * One limit, applied to each key by itself. What counts as "too much" is the {@link Algorithm}.
 *
 * <p>Guarantee: never more is admitted than the algorithm allows, whatever happens at the same
 * time, and a request is refused only when there is no room for it.
 *
 * <p>Time: when the clock shows an instant before the latest one at which a request of the key was
 * admitted, the key's time stands still at that latest one until the clock has caught up.
 *
 * <p>Errors: null throws {@link NullPointerException}, a blank key or a cost below 1 {@link
 * IllegalArgumentException}, and nothing changes.
 *
 * <p>Thread safety: safe for any number of threads; no key waits for another one.
 */
public interface RateLimiter {

  /**
   * Takes {@code cost} of the key's limit if that much is left, else nothing. Never waits.
   *
   * @param key whose limit it is, for example a user or an address; not blank, up to 500 characters
   * @param cost how much the request takes, 1 or more; 1 for an ordinary request
   * @throws katas.blocks.UnavailableException when the limiter works on a store that gave no
   *     answer; the cost may have been taken
   */
  Decision tryAcquire(String key, long cost);

  /**
   * How many keys have something in this process's memory. Three windows after its last request a
   * key is no longer among them once a request of any key has come.
   */
  int trackedKeys();
}

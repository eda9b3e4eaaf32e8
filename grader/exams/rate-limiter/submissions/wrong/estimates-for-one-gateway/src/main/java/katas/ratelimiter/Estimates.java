// The requests are not spread over the gateways.
package katas.ratelimiter;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {
  private static final double REQUESTS_PER_SECOND = 1_000_000;
  private static final int GATEWAYS = 50;
  private static final int SYNCS_PER_SECOND = 10;
  private static final long USERS = 10_000_000;
  private static final long PERMITS = 100;
  private static final long BYTES = 8;

  /** Calls of the store a second when every decision is one call. */
  public double storeCallsPerSecond() {
    return REQUESTS_PER_SECOND;
  }

  /** Calls of the store a second when every gateway syncs its local cache in one batch. */
  public double cachedStoreCallsPerSecond() {
    return GATEWAYS * SYNCS_PER_SECOND;
  }

  /** Requests that one gateway decides between two syncs. */
  public double requestsBetweenSyncs() {
    return REQUESTS_PER_SECOND / SYNCS_PER_SECOND; // BUG: one gateway gets them all
  }

  /** Bytes of the logs of all users. */
  public long logBytes() {
    return USERS * PERMITS * BYTES;
  }

  /** Bytes of the sliding counters of all users. */
  public long counterBytes() {
    return USERS * 2 * BYTES;
  }

  /** How many requests of one user are admitted beyond the limit in a window, at worst. */
  public long worstOverAdmission() {
    long requestsPerSecond = 10;
    long unseen = 2 * requestsPerSecond / SYNCS_PER_SECOND;
    return Math.min(PERMITS, unseen);
  }
}

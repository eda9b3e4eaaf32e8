// A sync tells the store what was admitted and learns nothing.
package katas.ratelimiter;

import java.time.Duration;
import java.time.Instant;

/**
 * What one gateway knows of one key in one window.
 *
 * <p>Invariant: {@code own} is all that this gateway has admitted, {@code others} what the others
 * had told the store at the last sync, and nothing is admitted that goes beyond the limit together
 * with both. Each method is one step under the tally's own lock and calls no block inside it.
 */
final class Tally {
  private static final int SYNCS_AFTER_LAST_REQUEST = 2;

  private final Limit limit;
  private final Instant start;
  private long own;
  private long others;
  private int syncsLeft;

  Tally(Limit limit, Instant start) {
    this.limit = limit;
    this.start = start;
  }

  Instant start() {
    return start;
  }

  Instant end() {
    return start.plus(limit.window());
  }

  /** Takes a cost if it fits, by what is known. */
  synchronized Decision take(long cost, Instant now) {
    syncsLeft = SYNCS_AFTER_LAST_REQUEST;
    if (cost > limit.permits()) {
      return new Decision.TooLarge(quota(now));
    }
    if (cost > remaining()) {
      return new Decision.Refused(quota(now), Duration.between(now, end()));
    }
    own += cost;
    return new Decision.Admitted(quota(now));
  }

  /** Learns what the store holds; this gateway's own share too, after a restart. */
  synchronized void learn(Shares shares, String gatewayId) {
    own = Math.max(own, shares.of(gatewayId));
    // BUG: the others admitted something, too
  }

  /** What this gateway has to tell the store. */
  synchronized long own() {
    return own;
  }

  /** Whether requests came since the last two syncs; if not, what is known may be out of date. */
  synchronized boolean isFresh() {
    return syncsLeft > 0;
  }

  /** A sync begins; a request that comes meanwhile asks for two more. */
  synchronized void beginSync() {
    syncsLeft--;
  }

  /** The sync had no answer and is still to be made. */
  synchronized void repeatSync() {
    syncsLeft = Math.min(syncsLeft + 1, SYNCS_AFTER_LAST_REQUEST);
  }

  private long remaining() {
    return Math.max(0, limit.permits() - own - others);
  }

  private Quota quota(Instant now) {
    Instant resetAt = own + others == 0 ? Windows.later(now, start) : end();
    return new Quota(limit.permits(), remaining(), resetAt);
  }
}

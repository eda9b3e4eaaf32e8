package katas.ratelimiter;

import katas.blocks.NotImplementedException;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {

  /** Calls of the store a second when every decision is one call. */
  public double storeCallsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.1
  }

  /** Calls of the store a second when every gateway syncs its local cache in one batch. */
  public double cachedStoreCallsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.2
  }

  /** Requests that one gateway decides between two syncs. */
  public double requestsBetweenSyncs() {
    throw new NotImplementedException(); // TODO: rule 0.3
  }

  /** Bytes of the logs of all users. */
  public long logBytes() {
    throw new NotImplementedException(); // TODO: rule 0.4
  }

  /** Bytes of the sliding counters of all users. */
  public long counterBytes() {
    throw new NotImplementedException(); // TODO: rule 0.5
  }

  /** How many requests of one user are admitted beyond the limit in a window, at worst. */
  public long worstOverAdmission() {
    throw new NotImplementedException(); // TODO: rule 0.6
  }
}

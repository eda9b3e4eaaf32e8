package katas.ratelimiter;

import java.time.Instant;
import katas.blocks.KeyValueStore;

/** A limit on the store, as a gateway uses it. */
interface Shared {

  /** A decision and the key's time at which it was made, for giving back. */
  record Taken(Decision decision, Instant at) {}

  /** Takes a cost or nothing. */
  Taken acquire(String key, long cost, Instant now);

  /** Gives back what {@link #acquire} took; does nothing when its window has passed. */
  void giveBack(String key, long cost, Instant takenAt);

  /** How many keys this process remembers. */
  int trackedKeys();

  /** One counter is decided on by the store; what needs more is read, decided on and replaced. */
  static Shared of(Algorithm algorithm, Limit limit, KeyValueStore store) {
    return algorithm == Algorithm.FIXED_WINDOW
        ? new ScriptLimiter(new WindowMeter(limit), store)
        : new SharedLimiter<>(algorithm.name(), Meter.of(algorithm, limit), store);
  }
}

// After one silence of the store it is never asked again.
package katas.ratelimiter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.UnavailableException;
import katas.ratelimiter.SharedLimiter.Taken;

/** What one request has taken from several limits so far. For one thread. */
final class Grant {
  private final long cost;
  private final Instant now;
  private final List<Runnable> undo = new ArrayList<>();
  private Optional<Quota> tightest = Optional.empty();

  Grant(long cost, Instant now) {
    this.cost = cost;
    this.now = now;
  }

  /** Asks one more limit; empty when the store gave no answer. */
  Optional<Decision> acquire(SharedLimiter<?> limiter, String key) {
    Taken taken;
    try {
      taken = limiter.acquire(key, cost, now);
    } catch (UnavailableException e) {
      limiter.close(); // BUG: it may be back
      return Optional.empty();
    }
    if (taken.decision() instanceof Decision.Admitted admitted) {
      undo.add(() -> limiter.giveBack(key, cost, taken.at()));
      tighten(admitted.quota());
    }
    return Optional.of(taken.decision());
  }

  private void tighten(Quota quota) {
    boolean tighter = tightest.map(before -> quota.remaining() < before.remaining()).orElse(true);
    if (tighter) {
      tightest = Optional.of(quota);
    }
  }

  /** The quota with the fewest remaining, the first of those; empty when no limit was asked. */
  Optional<Quota> tightest() {
    return tightest;
  }

  /** Gives everything back. What the store does not answer for is lost until its window ends. */
  void giveBack() {
    for (Runnable step : undo) {
      try {
        step.run();
      } catch (UnavailableException e) {
        continue; // The request is answered all the same, and the other limits get theirs.
      }
    }
  }
}

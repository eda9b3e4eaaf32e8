// A ranker that counts hours.
package katas.contentfeed;

import java.time.Duration;

/** Scores posts. */
public final class DecayRanker implements Ranker {
  private final double halfLifeNanos;

  /** A ranker under which the worth of a post halves in {@code halfLife}, which is positive. */
  public DecayRanker(Duration halfLife) {
    if (halfLife.isNegative() || halfLife.isZero()) {
      throw new IllegalArgumentException("a half-life is positive: " + halfLife);
    }
    halfLifeNanos = halfLife.toNanos();
  }

  @Override
  public double score(Signals signals) {
    double halvings = Math.max(0, signals.age().toHours() * 3.6e12 / halfLifeNanos);
    // BUG: what is over the hour is dropped
    double recency = Math.pow(2, -halvings);
    double engagement = 1 + signals.likes() + 2.0 * signals.comments();
    double affinity = 1 + signals.interactions();
    return recency * engagement * affinity;
  }
}

package katas.contentfeed;

import java.time.Duration;

/** Scores posts. */
public final class DecayRanker implements Ranker {
  private static final double NANOS = 1e9;

  private final double halfLifeSeconds;

  /** A ranker under which the worth of a post halves in {@code halfLife}, which is positive. */
  public DecayRanker(Duration halfLife) {
    if (halfLife.isNegative() || halfLife.isZero()) {
      throw new IllegalArgumentException("a half-life is positive: " + halfLife);
    }
    halfLifeSeconds = seconds(halfLife);
  }

  @Override
  public double score(Signals signals) {
    double halvings = Math.max(0, seconds(signals.age()) / halfLifeSeconds);
    double recency = Math.pow(2, -halvings);
    double engagement = 1.0 + signals.likes() + 2.0 * signals.comments();
    double affinity = 1.0 + signals.interactions();
    return recency * engagement * affinity;
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / NANOS;
  }
}

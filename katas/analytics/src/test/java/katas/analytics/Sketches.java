package katas.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Fills sketches and says how near they must be. */
public final class Sketches {
  private static final double SIGMAS = 5;

  private Sketches() {}

  /** Adds {@code visitor FROM} to {@code visitor TO}. */
  public static void add(DistinctSketch sketch, int from, int to) {
    for (int i = from; i <= to; i++) {
      sketch.add("visitor " + i);
    }
  }

  /** Fails unless an estimate is within five standard errors, plus 1. */
  public static void expectNear(String rule, double estimate, int exact, int precision) {
    double allowed = SIGMAS * 1.04 / Math.sqrt(1 << precision) * exact + 1;
    assertThat(estimate)
        .as("%s: the estimate of %d items with p = %d", rule, exact, precision)
        .isCloseTo(exact, within(allowed));
  }
}

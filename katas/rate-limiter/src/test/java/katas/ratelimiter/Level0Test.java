package katas.ratelimiter;

import static org.assertj.core.api.Assertions.assertThat;

import katas.kit.Hint;
import katas.kit.Points;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Estimate. */
class Level0Test {
  private static final Percentage CLOSE = Percentage.withPercentage(10);

  @Test
  @Points(1)
  @Hint("Without a cache every request is one question to the store.")
  void r0_1_store_calls_per_second() {
    double calls = new Estimates().storeCallsPerSecond();

    assertThat(calls).as("rule 0.1: calls of the store a second").isCloseTo(1_000_000, CLOSE);
  }

  @Test
  @Points(1)
  @Hint("A log keeps one time for each request that a user made in the last window.")
  void r0_4_log_bytes() {
    double bytes = new Estimates().logBytes();

    assertThat(bytes).as("rule 0.4: bytes of all logs").isCloseTo(1e7 * 100 * 8, CLOSE);
  }
}

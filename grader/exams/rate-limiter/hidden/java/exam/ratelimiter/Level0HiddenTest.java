package exam.ratelimiter;

import static org.assertj.core.api.Assertions.assertThat;

import katas.kit.Hint;
import katas.kit.Points;
import katas.ratelimiter.Estimates;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Estimate. */
class Level0HiddenTest {
  private static final Percentage CLOSE = Percentage.withPercentage(10);

  @Test
  @Points(1)
  @Hint("Count syncs, not requests: how many does one gateway make in a second?")
  void r0_2_cached_store_calls_per_second() {
    double calls = new Estimates().cachedStoreCallsPerSecond();

    assertThat(calls).as("rule 0.2: 50 gateways with 10 syncs a second").isCloseTo(500, CLOSE);
  }

  @Test
  @Points(1)
  @Hint("A gateway gets its share of the requests, and 100 ms are a tenth of a second.")
  void r0_3_requests_between_syncs() {
    double requests = new Estimates().requestsBetweenSyncs();

    assertThat(requests).as("rule 0.3: requests in 100 ms at one gateway").isCloseTo(2_000, CLOSE);
  }

  @Test
  @Points(1)
  @Hint("Two numbers a user, however many requests there were.")
  void r0_5_counter_bytes() {
    double bytes = new Estimates().counterBytes();

    assertThat(bytes).as("rule 0.5: bytes of two counters a user").isCloseTo(1.6e8, CLOSE);
  }

  @Test
  @Points(1)
  @Hint("Put the numbers into the formula of rule 4.8; only what goes beyond the limit is asked.")
  void r0_6_worst_over_admission() {
    double requests = new Estimates().worstOverAdmission();

    assertThat(requests).as("rule 0.6: 49 x min(100, 2 x 10 x 0.1)").isCloseTo(98, CLOSE);
  }
}

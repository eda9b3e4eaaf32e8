package exam.ratelimiter;

import static katas.ratelimiter.Limiters.admits;
import static katas.ratelimiter.Limiters.admitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import katas.blocks.simulation.Simulation;
import katas.kit.Hint;
import katas.kit.Points;
import katas.ratelimiter.Algorithm;
import katas.ratelimiter.Decision;
import katas.ratelimiter.Limiters;
import katas.ratelimiter.RateLimiter;
import katas.ratelimiter.SlidingCounter;
import katas.ratelimiter.SlidingLog;
import org.junit.jupiter.api.Test;

/** Deep dive: the sliding log and the sliding counter. The clock begins at 09:00:00. */
class Level2HiddenTest {
  private static final List<Algorithm> LEVEL_2 =
      List.of(Algorithm.SLIDING_LOG, Algorithm.SLIDING_COUNTER);

  private final Simulation simulation = new Simulation();

  @Test
  @Points(2)
  @Hint("Count the cost of each request, not the requests, and let each leave at its own time.")
  void r2_1_no_span_of_a_window_holds_more_than_the_limit() {
    RateLimiter limiter = new SlidingLog(Limiters.perMinute(10), simulation.clock());

    boolean six = admits(limiter, "ann", 6);
    simulation.advance(Duration.ofSeconds(45));
    boolean four = admits(limiter, "ann", 4);
    simulation.advance(Duration.ofSeconds(15));
    int atSixty = admitted(limiter, "ann", 10);
    simulation.advance(Duration.ofSeconds(45));
    int atHundredFive = admitted(limiter, "ann", 10);

    assertThat(six).as("rule 2.1: 6 of 10 at 09:00:00").isTrue();
    assertThat(four).as("rule 2.1: 4 more at 09:00:45").isTrue();
    assertThat(atSixty).as("rule 2.1: at 09:01:00 the 6 have left").isEqualTo(6);
    assertThat(atHundredFive).as("rule 2.1: at 09:01:45 the 4 have left").isEqualTo(4);
  }

  @Test
  @Points(1)
  @Hint("A log of what was asked is not a log of what was admitted.")
  void r2_2_a_refused_request_is_not_remembered() {
    RateLimiter limiter = new SlidingLog(Limiters.perMinute(1), simulation.clock());
    admits(limiter, "ann", 1);

    int refusedOnes = 0;
    for (int second = 1; second < 60; second++) {
      simulation.advance(Duration.ofSeconds(1));
      refusedOnes += admitted(limiter, "ann", 1);
    }
    simulation.advance(Duration.ofSeconds(1));
    boolean aMinuteLater = admits(limiter, "ann", 1);

    assertThat(refusedOnes).as("rule 2.2: asking every second for 59 s").isZero();
    assertThat(aMinuteLater).as("rule 2.2: at 09:01:00, in spite of asking").isTrue();
  }

  @Test
  @Points(2)
  @Hint("An estimate of 59.000001 and a cost of 41 are more than 100: do not round it down.")
  void r2_3_the_estimate_is_not_rounded() {
    RateLimiter limiter = new SlidingCounter(Limiters.perMinute(10), simulation.clock());
    admitted(limiter, "ann", 10);
    simulation.advance(Duration.ofSeconds(60));
    int atTheEdge = admitted(limiter, "ann", 1);

    simulation.advance(Duration.ofSeconds(6).minusNanos(1));
    int before = admitted(limiter, "ann", 1);
    simulation.advance(Duration.ofNanos(1));
    int then = admitted(limiter, "ann", 2);
    simulation.advance(Duration.ofSeconds(48));
    int late = admitted(limiter, "ann", 20);

    assertThat(atTheEdge).as("rule 2.3: 10 x 60/60 at 09:01:00").isZero();
    assertThat(before).as("rule 2.3: a little more than 9 + 1 of 10").isZero();
    assertThat(then).as("rule 2.3: 10 x 54/60 + 1 at 09:01:06").isEqualTo(1);
    assertThat(late).as("rule 2.3: 10 x 6/60 + 1 + 8 at 09:01:54").isEqualTo(8);
  }

  @Test
  @Points(1)
  @Hint("The window before this one is not the last window in which somebody came.")
  void r2_4_an_older_window_does_not_count() {
    RateLimiter limiter = new SlidingCounter(Limiters.perMinute(10), simulation.clock());
    admitted(limiter, "ann", 10);

    simulation.advance(Duration.ofSeconds(65));
    admitted(limiter, "bob", 1);
    simulation.advance(Duration.ofSeconds(56));
    int twoWindowsLater = admitted(limiter, "ann", 20);

    assertThat(twoWindowsLater).as("rule 2.4: at 09:02:01 the limit is whole").isEqualTo(10);
  }

  @Test
  @Points(1)
  @Hint("At the edge all of the previous window still overlaps.")
  void r2_5_nothing_passes_at_the_very_edge() {
    for (Algorithm algorithm : LEVEL_2) {
      Simulation fresh = new Simulation();
      RateLimiter limiter = Limiters.local(algorithm, Limiters.perMinute(100), fresh.clock());
      fresh.advance(Duration.ofMinutes(1).minusNanos(1));
      int before = admitted(limiter, "ann", 150);

      fresh.advance(Duration.ofNanos(1));
      int after = admitted(limiter, "ann", 150);

      assertThat(before).as("rule 2.5: %s: at 09:00:59.999999999", algorithm).isEqualTo(100);
      assertThat(after).as("rule 2.5: %s: at 09:01:00", algorithm).isZero();
    }
  }

  @Test
  @Points(1)
  @Hint("remaining is rounded down, resetAt is when the last of it has faded.")
  void r2_6_remaining_and_reset_are_true() {
    for (Algorithm algorithm : LEVEL_2) {
      Simulation fresh = new Simulation();
      RateLimiter limiter = Limiters.local(algorithm, Limiters.perMinute(10), fresh.clock());
      admits(limiter, "ann", 4);
      fresh.advance(Duration.ofSeconds(67));

      Decision decision = limiter.tryAcquire("ann", 1);
      Instant now = fresh.clock().instant();
      boolean oneMore = admits(limiter, "ann", decision.quota().remaining() + 1);
      fresh.advance(Duration.between(now, decision.quota().resetAt()).minusNanos(1));
      boolean wholeBefore = admits(limiter, "ann", 10);
      fresh.advance(Duration.ofNanos(1));
      boolean wholeThen = admits(limiter, "ann", 10);

      long left = algorithm == Algorithm.SLIDING_LOG ? 9 : 5;
      assertThat(decision.quota().remaining()).as("rule 2.6: %s", algorithm).isEqualTo(left);
      assertThat(oneMore).as("rule 2.6: %s: more than remaining", algorithm).isFalse();
      assertThat(wholeBefore).as("rule 2.6: %s: 1 ns before resetAt", algorithm).isFalse();
      assertThat(wholeThen).as("rule 2.6: %s: at resetAt", algorithm).isTrue();
    }
  }

  @Test
  @Points(2)
  @Hint("When this window alone is too full, the wait goes on until it has faded enough.")
  void r2_6_a_refusal_names_the_first_moment() {
    for (Algorithm algorithm : LEVEL_2) {
      for (long cost : new long[] {1, 3, 6, 10}) {
        Simulation fresh = new Simulation();
        RateLimiter limiter = Limiters.local(algorithm, Limiters.perMinute(10), fresh.clock());
        admits(limiter, "ann", 6);
        fresh.advance(Duration.ofSeconds(47));
        admits(limiter, "ann", 4);

        Decision decision = limiter.tryAcquire("ann", cost);
        assertThat(decision).as("rule 2.6: %s", algorithm).isInstanceOf(Decision.Refused.class);
        Duration wait = ((Decision.Refused) decision).retryAfter();
        fresh.advance(wait.minusNanos(1));
        boolean before = admits(limiter, "ann", cost);
        fresh.advance(Duration.ofNanos(1));
        boolean then = admits(limiter, "ann", cost);

        assertThat(before).as("rule 2.6: %s: %d, before %s", algorithm, cost, wait).isFalse();
        assertThat(then).as("rule 2.6: %s: %d, after %s", algorithm, cost, wait).isTrue();
      }
    }
  }
}

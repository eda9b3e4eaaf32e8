package katas.ratelimiter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import katas.blocks.simulation.Simulation;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core. The clock begins at 09:00:00. */
class Level1Test {
  private final Simulation simulation = new Simulation();

  @Test
  @Points(1)
  @Hint("A limit is counted for each key by itself; nothing has to be set up for a new one.")
  void r1_1_each_key_has_its_own_limit() {
    for (Algorithm algorithm : Algorithm.values()) {
      RateLimiter limiter = Limiters.local(algorithm, Limiters.perMinute(3), simulation.clock());

      int ofAnn = Limiters.admitted(limiter, "ann", 5);
      int ofBob = Limiters.admitted(limiter, "bob", 5);

      assertThat(ofAnn).as("rule 1.1: %s admits 3 of ann's 5 requests", algorithm).isEqualTo(3);
      assertThat(ofBob)
          .as("rule 1.1: %s admits 3 of bob's, whatever ann did", algorithm)
          .isEqualTo(3);
    }
  }

  @Test
  @Points(2)
  @Hint("A window ends where the next begins: that instant belongs to the next one alone.")
  void r1_2_a_window_lasts_to_its_last_nanosecond() {
    RateLimiter limiter = new FixedWindow(Limiters.perMinute(100), simulation.clock());
    simulation.advance(Duration.ofSeconds(10));

    int first = Limiters.admitted(limiter, "ann", 101);
    simulation.advance(Duration.ofSeconds(50).minusNanos(1));
    int before = Limiters.admitted(limiter, "ann", 1);
    simulation.advance(Duration.ofNanos(1));
    int after = Limiters.admitted(limiter, "ann", 101);

    assertThat(first).as("rule 1.2: 101 requests at 09:00:10").isEqualTo(100);
    assertThat(before).as("rule 1.2: one more at 09:00:59.999999999").isZero();
    assertThat(after).as("rule 1.2: 101 requests at 09:01:00").isEqualTo(100);
  }

  @Test
  @Points(1)
  @Hint("Tokens that do not fit into the bucket are lost.")
  void r1_3_a_bucket_holds_no_more_than_its_limit() {
    RateLimiter limiter = new TokenBucket(Limiters.perMinute(100), simulation.clock());

    int atFirst = Limiters.admitted(limiter, "ann", 150);
    simulation.advance(Duration.ofHours(1));
    int anHourLater = Limiters.admitted(limiter, "ann", 150);

    assertThat(atFirst).as("rule 1.3: a new bucket is full").isEqualTo(100);
    assertThat(anHourLater).as("rule 1.3: after an hour it is full, not fuller").isEqualTo(100);
  }

  @Test
  @Points(2)
  @Hint("Half a token is half a token: it must not be lost when somebody asks too early.")
  void r1_4_a_bucket_fills_in_fractions() {
    RateLimiter limiter = new TokenBucket(Limiters.perMinute(100), simulation.clock());
    Limiters.admitted(limiter, "ann", 100);

    simulation.advance(Duration.ofMillis(300));
    boolean halfAToken = Limiters.admits(limiter, "ann", 1);
    simulation.advance(Duration.ofMillis(300));
    boolean oneToken = Limiters.admits(limiter, "ann", 1);
    boolean another = Limiters.admits(limiter, "ann", 1);

    assertThat(halfAToken).as("rule 1.4: half a token after 300 ms is not enough").isFalse();
    assertThat(oneToken).as("rule 1.4: one token after 600 ms").isTrue();
    assertThat(another).as("rule 1.4: and not two").isFalse();
  }

  @Test
  @Points(1)
  @Hint("Look whether all of it is there before you take any of it.")
  void r1_5_a_cost_is_taken_as_a_whole() {
    for (Algorithm algorithm : Algorithm.values()) {
      RateLimiter limiter = Limiters.local(algorithm, Limiters.perMinute(10), simulation.clock());

      boolean seven = Limiters.admits(limiter, "ann", 7);
      boolean four = Limiters.admits(limiter, "ann", 4);
      boolean three = Limiters.admits(limiter, "ann", 3);

      assertThat(seven).as("rule 1.5: %s: 7 of 10", algorithm).isTrue();
      assertThat(four).as("rule 1.5: %s: 4 when 3 are left", algorithm).isFalse();
      assertThat(three).as("rule 1.5: %s: 3 are still left", algorithm).isTrue();
    }
  }

  @Test
  @Points(1)
  @Hint("What is still missing divided by how fast it comes; and rounded so that it suffices.")
  void r1_7_a_refusal_says_when_to_come_back() {
    RateLimiter limiter = new TokenBucket(Limiters.perMinute(100), simulation.clock());
    Limiters.admitted(limiter, "ann", 100);

    Decision decision = limiter.tryAcquire("ann", 5);

    assertThat(decision).as("rule 1.7: 5 of an empty bucket").isInstanceOf(Decision.Refused.class);
    assertThat(((Decision.Refused) decision).retryAfter())
        .as("rule 1.7: 5 tokens at 100 a minute take 3 s")
        .isEqualTo(Duration.ofSeconds(3));
  }
}

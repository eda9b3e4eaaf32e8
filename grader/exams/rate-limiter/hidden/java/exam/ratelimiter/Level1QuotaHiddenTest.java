package exam.ratelimiter;

import static katas.ratelimiter.Limiters.admits;
import static katas.ratelimiter.Limiters.admitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;

/** Core: what a decision says is true. The clock begins at 09:00:00. */
class Level1QuotaHiddenTest {
  private static final List<Algorithm> LEVEL_1 =
      List.of(Algorithm.FIXED_WINDOW, Algorithm.TOKEN_BUCKET);

  private final Simulation simulation = new Simulation();

  private RateLimiter limiter(Algorithm algorithm, long permits) {
    return Limiters.local(algorithm, Limiters.perMinute(permits), simulation.clock());
  }

  @Test
  @Points(2)
  @Hint("An instant, not a duration; and what is left after this request, not before it.")
  void r1_6_remaining_and_reset_are_true() {
    for (Algorithm algorithm : LEVEL_1) {
      simulation.advance(Duration.ofSeconds(70));
      RateLimiter limiter = limiter(algorithm, 7);
      admits(limiter, "ann", 3);
      simulation.advance(Duration.ofSeconds(1));

      Decision decision = limiter.tryAcquire("ann", 2);
      Instant now = simulation.clock().instant();
      boolean oneMore = admits(limiter, "ann", decision.quota().remaining() + 1);
      simulation.advance(Duration.between(now, decision.quota().resetAt()).minusNanos(1));
      boolean wholeBefore = admits(limiter, "ann", 7);
      simulation.advance(Duration.ofNanos(1));
      boolean wholeThen = admits(limiter, "ann", 7);

      assertThat(decision.quota().limit()).as("rule 1.6: %s: limit", algorithm).isEqualTo(7);
      assertThat(decision.quota().remaining())
          .as("rule 1.6: %s: remaining", algorithm)
          .isEqualTo(2);
      assertThat(oneMore).as("rule 1.6: %s: more than remaining", algorithm).isFalse();
      assertThat(wholeBefore).as("rule 1.6: %s: 1 ns before resetAt", algorithm).isFalse();
      assertThat(wholeThen).as("rule 1.6: %s: at resetAt", algorithm).isTrue();
    }
  }

  @Test
  @Points(1)
  @Hint("When nothing is used there is nothing to wait for.")
  void r1_6_an_unused_limit_is_whole_now() {
    for (Algorithm algorithm : Algorithm.values()) {
      simulation.advance(Duration.ofSeconds(11));
      RateLimiter limiter = limiter(algorithm, 7);

      Decision decision = limiter.tryAcquire("ann", 8);

      assertThat(decision.quota().remaining())
          .as("rule 1.6: %s: all of it", algorithm)
          .isEqualTo(7);
      assertThat(decision.quota().resetAt())
          .as("rule 1.6: %s: resetAt of an unused key", algorithm)
          .isEqualTo(simulation.clock().instant());
    }
  }

  @Test
  @Points(2)
  @Hint("Round up: a nanosecond too early is refused again.")
  void r1_7_a_refusal_names_the_first_moment() {
    for (Algorithm algorithm : LEVEL_1) {
      simulation.advance(Duration.ofSeconds(13));
      RateLimiter limiter = limiter(algorithm, 7);
      admitted(limiter, "ann", 5);

      Decision decision = limiter.tryAcquire("ann", 4);
      assertThat(decision).as("rule 1.7: %s", algorithm).isInstanceOf(Decision.Refused.class);
      Duration wait = ((Decision.Refused) decision).retryAfter();
      simulation.advance(wait.minusNanos(1));
      boolean before = admits(limiter, "ann", 4);
      simulation.advance(Duration.ofNanos(1));
      boolean then = admits(limiter, "ann", 4);

      assertThat(before).as("rule 1.7: %s: 1 ns before %s", algorithm, wait).isFalse();
      assertThat(then).as("rule 1.7: %s: after %s", algorithm, wait).isTrue();
    }
  }

  @Test
  @Points(1)
  @Hint("No waiting makes a bucket larger than it is.")
  void r1_8_a_cost_above_the_limit_is_too_large() {
    for (Algorithm algorithm : Algorithm.values()) {
      RateLimiter limiter = limiter(algorithm, 7);

      Decision eight = limiter.tryAcquire("ann", 8);
      Decision most = limiter.tryAcquire("ann", Long.MAX_VALUE);
      boolean seven = admits(limiter, "ann", 7);

      assertThat(eight).as("rule 1.8: %s: 8 of 7", algorithm).isInstanceOf(Decision.TooLarge.class);
      assertThat(most)
          .as("rule 1.8: %s: 2^63 - 1", algorithm)
          .isInstanceOf(Decision.TooLarge.class);
      assertThat(seven).as("rule 1.8: %s: 7 of 7, nothing was taken", algorithm).isTrue();
    }
  }

  @Test
  @Points(1)
  @Hint("Check everything that the contract names before you change anything.")
  void r1_9_misuse_throws_and_changes_nothing() {
    for (Algorithm algorithm : Algorithm.values()) {
      RateLimiter limiter = limiter(algorithm, 2);

      assertThatThrownBy(() -> limiter.tryAcquire("ann", 0))
          .as("rule 1.9: %s: a cost of 0", algorithm)
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> limiter.tryAcquire("ann", -5))
          .as("rule 1.9: %s: a cost of -5", algorithm)
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> limiter.tryAcquire(" ", 1))
          .as("rule 1.9: %s: a blank key", algorithm)
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(admitted(limiter, "ann", 5)).as("rule 1.9: nothing has changed").isEqualTo(2);
    }
  }
}

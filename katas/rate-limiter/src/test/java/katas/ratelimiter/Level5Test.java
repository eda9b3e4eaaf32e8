package katas.ratelimiter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import katas.blocks.simulation.Simulation;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale. */
class Level5Test {
  private final Simulation simulation = new Simulation();

  @Test
  @Points(2)
  @Hint("A compare-and-set does not need a read before it when you know what you wrote last.")
  void r5_1_a_decision_costs_one_call() {
    for (int limit : new int[] {10, 40, 160}) {
      RateLimiter limiter =
          IsolatedServer.start(
              StoreLimiter::new,
              Algorithm.TOKEN_BUCKET,
              Limiters.perMinute(limit),
              simulation.store(),
              simulation.clock());

      int before = simulation.counts().total();
      Limiters.admitted(limiter, "user " + limit, limit + 5);
      int calls = simulation.counts().total() - before;

      assertThat(calls)
          .as("rule 5.1: calls of %d requests with a limit of %d", limit + 5, limit)
          .isLessThanOrEqualTo(limit + 5);
    }
  }

  @Test
  @Points(1)
  @Hint("A key that has its whole limit again needs no memory: it is like one never seen.")
  void r5_4_idle_keys_are_let_go() {
    for (Algorithm algorithm : Algorithm.values()) {
      RateLimiter limiter = Limiters.local(algorithm, Limiters.perMinute(5), simulation.clock());
      for (int user = 0; user < 100; user++) {
        limiter.tryAcquire("user " + user, 1);
      }

      simulation.advance(Duration.ofMinutes(3));
      limiter.tryAcquire("ann", 1);

      assertThat(limiter.trackedKeys())
          .as("rule 5.4: %s: keys in memory, of 100 idle ones and ann", algorithm)
          .isEqualTo(1);
    }
  }
}

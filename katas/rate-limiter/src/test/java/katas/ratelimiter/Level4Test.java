package katas.ratelimiter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.simulation.Simulation;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults. */
class Level4Test {

  /** Two clients of the same limit, and what each was admitted. */
  private static final class World {
    final RateLimiter a;
    final RateLimiter b;
    int admittedByA;
    int admittedByB;

    private World(RateLimiter a, RateLimiter b) {
      this.a = a;
      this.b = b;
    }

    /** Two gateways on one store. */
    static World onStore(Simulation simulation) {
      return new World(onePerGateway(simulation), onePerGateway(simulation));
    }

    private static RateLimiter onePerGateway(Simulation simulation) {
      return IsolatedServer.start(
          StoreLimiter::new,
          Algorithm.TOKEN_BUCKET,
          Limiters.perMinute(2),
          simulation.store(),
          simulation.clock());
    }

    /** Two threads on one limiter; each may be overtaken at every access to memory. */
    static World inProcess(Simulation simulation) {
      RateLimiter one = Limiters.stepped(simulation, Algorithm.TOKEN_BUCKET, Limiters.perMinute(2));
      return new World(one, one);
    }

    void expectTwoAdmitted(String rule) {
      assertThat(admittedByA + admittedByB)
          .withFailMessage(
              "%s: of ann's 3 requests 2 are admitted in a minute, but A was admitted %d and B %d",
              rule, admittedByA, admittedByB)
          .isEqualTo(2);
    }
  }

  @Test
  @Points(1)
  @Hint("Between the read and the write another gateway may have written.")
  void r4_1_two_gateways_admit_as_many_as_the_limit() {
    Exploration.of(World::onStore)
        .server("A", world -> world.admittedByA = Limiters.admitted(world.a, "ann", 2))
        .server("B", world -> world.admittedByB = Limiters.admitted(world.b, "ann", 1))
        .check(world -> world.expectTwoAdmitted("rule 4.1"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("The state that was read must still be there when the new one is written.")
  void r4_2_two_threads_share_one_bucket() {
    Exploration.of(World::inProcess)
        .thread(
            "gateway",
            "thread A",
            world -> world.admittedByA = Limiters.admitted(world.a, "ann", 2))
        .thread(
            "gateway",
            "thread B",
            world -> world.admittedByB = Limiters.admitted(world.b, "ann", 1))
        .check(world -> world.expectTwoAdmitted("rule 4.2"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("The time between two requests can be negative: then nothing has flowed in.")
  void r4_4_a_clock_that_goes_back_fills_no_bucket() {
    Simulation simulation = new Simulation();
    RateLimiter limiter = new TokenBucket(Limiters.perMinute(60), simulation.clock());
    Limiters.admitted(limiter, "ann", 60);

    simulation.clock().move(Duration.ofSeconds(-10));
    int whileBack = Limiters.admitted(limiter, "ann", 60);
    simulation.clock().move(Duration.ofSeconds(10));
    int caughtUp = Limiters.admitted(limiter, "ann", 60);
    simulation.clock().move(Duration.ofSeconds(10));
    int later = Limiters.admitted(limiter, "ann", 60);

    assertThat(whileBack).as("rule 4.4: 10 s back").isZero();
    assertThat(caughtUp).as("rule 4.4: back at the time of the last request").isZero();
    assertThat(later).as("rule 4.4: 10 s later there are 10 tokens").isEqualTo(10);
  }

  @Test
  @Points(2)
  @Hint("What a gateway does not know is what the others admitted since they last told it.")
  void r4_8_over_admission_is_bounded() {
    Simulation simulation = new Simulation();
    List<RateLimiter> gateways = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      gateways.add(
          IsolatedServer.start(
              CachedLimiter::new,
              Limiters.perMinute(100),
              simulation.store(),
              simulation.scheduler(),
              simulation.clock(),
              CacheConfig.defaults(id)));
    }

    int admitted = 0;
    for (int millis = 0; millis < 10_000; millis += 20) {
      for (RateLimiter gateway : gateways) {
        admitted += Limiters.admitted(gateway, "ann", 1);
      }
      simulation.advance(Duration.ofMillis(20));
    }

    assertThat(admitted)
        .as("rule 4.8: 3 gateways, 50 requests/s each: 100 + (3 - 1) x min(100, 2 x 50 x 0.1)")
        .isBetween(100, 120);
  }
}

package exam.ratelimiter;

import static katas.ratelimiter.Limiters.admits;
import static katas.ratelimiter.Limiters.admitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.KeyValueStore;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Simulation;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import katas.ratelimiter.CacheConfig;
import katas.ratelimiter.CachedLimiter;
import katas.ratelimiter.Limiters;
import katas.ratelimiter.RateLimiter;
import katas.ratelimiter.RecordingStore;
import org.junit.jupiter.api.Test;

/** Races and faults: the local cache. */
class Level4CacheHiddenTest {
  private static final int LIMIT = 100;
  private static final Duration SYNC = Duration.ofMillis(100);

  private static List<RateLimiter> gateways(Simulation simulation, KeyValueStore store, int count) {
    List<RateLimiter> gateways = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      gateways.add(
          IsolatedServer.start(
              CachedLimiter::new,
              Limiters.perMinute(LIMIT),
              store,
              simulation.scheduler(),
              simulation.clock(),
              CacheConfig.defaults("gateway-" + i)));
    }
    return gateways;
  }

  @Test
  @Points(1)
  @Hint("A sync tells the others what this gateway has admitted, and learns what they have.")
  void r4_8_over_admission_stays_within_its_bound() {
    for (int count : new int[] {1, 2, 5}) {
      for (int gapMillis : new int[] {100, 20, 4}) {
        Simulation simulation = new Simulation();
        List<RateLimiter> gateways = gateways(simulation, simulation.store(), count);

        int admitted = 0;
        for (int millis = 0; millis < 200 * gapMillis; millis += gapMillis) {
          for (RateLimiter gateway : gateways) {
            admitted += admitted(gateway, "ann", 1);
          }
          simulation.advance(Duration.ofMillis(gapMillis));
        }

        int unseen = Math.min(LIMIT, 2 * 100 / gapMillis);
        assertThat(admitted)
            .as("rule 4.8: %d gateways, a request every %d ms at each", count, gapMillis)
            .isBetween(LIMIT, LIMIT + (count - 1) * unseen);
      }
    }
  }

  @Test
  @Points(1)
  @Hint("In the next window nothing is used, and in this one nothing is forgotten.")
  void r4_8_a_gateway_that_rested_knows_what_the_others_did() {
    Simulation simulation = new Simulation();
    List<RateLimiter> gateways = gateways(simulation, simulation.store(), 2);
    admitted(gateways.get(0), "ann", 1);
    simulation.advance(Duration.ofSeconds(1));

    int byOther = admitted(gateways.get(1), "ann", 150);
    simulation.advance(Duration.ofSeconds(1));
    int rested = 0;
    for (int i = 0; i < 20; i++) {
      rested += admitted(gateways.get(0), "ann", 1);
      simulation.advance(Duration.ofMillis(50));
    }
    simulation.advance(Duration.ofMinutes(1));
    int nextWindow = admitted(gateways.get(0), "ann", 150);

    assertThat(byOther).as("rule 4.8: the other one learns of 1 of 100").isEqualTo(99);
    assertThat(rested).as("rule 4.8: 100 + 1 x min(100, 2 x 20 x 0.1)").isBetween(0, 4);
    assertThat(nextWindow).as("rule 4.8: in the next window").isEqualTo(100);
  }

  @Test
  @Points(1)
  @Hint("Telling a total twice changes nothing; telling an addition twice counts it twice.")
  void r4_9_each_request_counts_once_whatever_is_lost() {
    for (int call = 0; call <= 8; call++) {
      for (boolean onlyAnswer : new boolean[] {true, false}) {
        Simulation simulation = new Simulation();
        RecordingStore store = new RecordingStore(simulation.store());
        List<RateLimiter> gateways = gateways(simulation, store, 2);

        store.loseCall(call == 0 ? Integer.MAX_VALUE : call, onlyAnswer);
        int admitted = 0;
        for (int i = 0; i < 3; i++) {
          admitted += ask(gateways.get(0)) + ask(gateways.get(1)) + ask(gateways.get(1));
          simulation.advance(SYNC.dividedBy(2));
        }
        simulation.advance(SYNC.multipliedBy(3));

        for (RateLimiter gateway : gateways) {
          boolean more = admits(gateway, "ann", LIMIT - admitted + 1);
          long remaining = gateway.tryAcquire("ann", LIMIT).quota().remaining();
          assertThat(more).as("rule 4.9: %d admitted, 1 too many", admitted).isFalse();
          assertThat(remaining)
              .as("rule 4.9: %d were admitted, call %d was lost", admitted, call)
              .isEqualTo(LIMIT - admitted);
        }
      }
    }
  }

  private static int ask(RateLimiter gateway) {
    try {
      return admits(gateway, "ann", 1) ? 1 : 0;
    } catch (UnavailableException e) {
      return 0;
    }
  }
}

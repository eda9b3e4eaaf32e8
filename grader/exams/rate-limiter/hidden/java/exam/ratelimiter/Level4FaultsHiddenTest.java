package exam.ratelimiter;

import static katas.ratelimiter.Limiters.admits;
import static katas.ratelimiter.Limiters.admitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import katas.blocks.simulation.Simulation;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import katas.ratelimiter.Algorithm;
import katas.ratelimiter.CountingBackend;
import katas.ratelimiter.Decision;
import katas.ratelimiter.Gateway;
import katas.ratelimiter.GatewayFilter;
import katas.ratelimiter.Limit;
import katas.ratelimiter.Limiters;
import katas.ratelimiter.Platform;
import katas.ratelimiter.RateLimiter;
import katas.ratelimiter.RecordingStore;
import katas.ratelimiter.Request;
import katas.ratelimiter.Response;
import katas.ratelimiter.RulesFiles;
import katas.ratelimiter.StoreLimiter;
import org.junit.jupiter.api.Test;

/** Races and faults: clocks that jump, stores that are silent. */
class Level4FaultsHiddenTest {

  @Test
  @Points(1)
  @Hint("Before the last request there was no time in which anything could have come back.")
  void r4_4_a_clock_that_goes_back_gives_nothing_twice() {
    for (Algorithm algorithm : Algorithm.values()) {
      Simulation simulation = new Simulation();
      simulation.advance(Duration.ofSeconds(90));
      for (RateLimiter limiter :
          Limiters.both(
              algorithm, Limiters.perMinute(20), simulation.store(), simulation.clock())) {
        admitted(limiter, "ann", 15);

        simulation.clock().move(Duration.ofSeconds(-70));
        int back = admitted(limiter, "ann", 20);
        Decision refused = limiter.tryAcquire("ann", 1);
        simulation.clock().move(Duration.ofSeconds(70));
        int caughtUp = admitted(limiter, "ann", 20);
        simulation.clock().move(Duration.ofSeconds(120));
        int later = admitted(limiter, "ann", 25);

        assertThat(back).as("rule 4.4: %s: 70 s back, 5 were left", algorithm).isEqualTo(5);
        assertThat(refused.quota().remaining()).as("rule 4.4: %s: left", algorithm).isZero();
        assertThat(caughtUp).as("rule 4.4: %s: the clock caught up", algorithm).isZero();
        assertThat(later).as("rule 4.4: %s: 2 minutes later", algorithm).isEqualTo(20);
      }
    }
  }

  @Test
  @Points(1)
  @Hint("2^63 nanoseconds are 292 years, and 2^31 are two seconds.")
  void r4_5_long_silence_and_far_years_are_nothing_special() {
    Limit largest = Limiters.per(100_000, Duration.ofHours(24));
    for (Algorithm algorithm : Algorithm.values()) {
      Simulation simulation = new Simulation();
      for (RateLimiter limiter :
          Limiters.both(algorithm, largest, simulation.store(), simulation.clock())) {
        Instant start = simulation.clock().instant();
        admits(limiter, "ann", 60_000);

        simulation.clock().move(Duration.ofDays(365));
        boolean all = admits(limiter, "ann", 100_000);
        boolean more = admits(limiter, "ann", 1);
        simulation.clock().move(Duration.between(start, Instant.parse("9999-12-30T12:00:00Z")));
        boolean farAhead = admits(limiter, "ann", 100_000);
        boolean moreThere = admits(limiter, "ann", 1);
        simulation.clock().move(Duration.between(simulation.clock().instant(), start));

        assertThat(all).as("rule 4.5: %s: all of it, a year later", algorithm).isTrue();
        assertThat(more).as("rule 4.5: %s: no more", algorithm).isFalse();
        assertThat(farAhead).as("rule 4.5: %s: all of it, in 9999", algorithm).isTrue();
        assertThat(moreThere).as("rule 4.5: %s: no more in 9999", algorithm).isFalse();
      }
    }
  }

  @Test
  @Points(1)
  @Hint("A key expires two windows after its last use, not after its first.")
  void r4_6_a_busy_key_is_not_forgotten() {
    for (Algorithm algorithm : Algorithm.values()) {
      Simulation simulation = new Simulation();
      RateLimiter limiter =
          IsolatedServer.start(
              StoreLimiter::new,
              algorithm,
              Limiters.perMinute(6),
              simulation.store(),
              simulation.clock());

      int admitted = 0;
      for (int second = 0; second < 300; second += 2) {
        admitted += admitted(limiter, "ann", 1);
        simulation.advance(Duration.ofSeconds(2));
      }

      int most = algorithm == Algorithm.TOKEN_BUCKET ? 6 + 29 : 30;
      assertThat(admitted)
          .as("rule 4.6: %s: 6 a minute, asked every 2 s for 5 minutes", algorithm)
          .isBetween(20, most);
    }
  }

  private static Request request(String user, String address) {
    return new Request("/a", Optional.of(user), address, Optional.empty(), 1);
  }

  private static Gateway gateway(Simulation simulation, RecordingStore store, Backends it) {
    Gateway gateway =
        IsolatedServer.start(
            GatewayFilter::new, new Platform(store, simulation.clock(), it.backend));
    gateway.load(it.rules);
    return gateway;
  }

  /** A backend and the rules before it. */
  private record Backends(CountingBackend backend, String rules) {}

  @Test
  @Points(1)
  @Hint("The rule says what to do; and one silence is no reason never to ask again.")
  void r4_7_a_silent_store_opens_or_closes_as_the_rule_says() {
    for (String policy : new String[] {"allow", "deny"}) {
      Simulation simulation = new Simulation();
      RecordingStore store = new RecordingStore(simulation.store());
      String rules = RulesFiles.file(RulesFiles.entry("*", 2, "user_id", "fixed_window", policy));
      Backends site = new Backends(new CountingBackend(), rules);
      Gateway gateway = gateway(simulation, store, site);

      store.setDown(true);
      Response silent = gateway.handle(request("ann", "10.0.0.1"));
      int reached = site.backend.requests();
      store.setDown(false);
      int first = gateway.handle(request("ann", "10.0.0.1")).status();
      int second = gateway.handle(request("ann", "10.0.0.1")).status();
      int third = gateway.handle(request("ann", "10.0.0.1")).status();

      boolean open = policy.equals("allow");
      assertThat(silent.status()).as("rule 4.7: %s", policy).isEqualTo(open ? 200 : 503);
      assertThat(silent.headers())
          .as("rule 4.7: %s: nothing is known of the limit", policy)
          .doesNotContainKeys("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset");
      assertThat(reached).as("rule 4.7: %s: at the backend", policy).isEqualTo(open ? 1 : 0);
      assertThat(new int[] {first, second, third})
          .as("rule 4.7: %s: 2 a minute when the store answers again", policy)
          .containsExactly(200, 200, 429);
    }
  }

  @Test
  @Points(1)
  @Hint("A request that is answered with 503 was not served: it must not have cost anything.")
  void r4_7_what_was_taken_before_the_silence_is_given_back() {
    for (int call = 1; call <= 6; call++) {
      Simulation simulation = new Simulation();
      RecordingStore store = new RecordingStore(simulation.store());
      String rules =
          RulesFiles.file(
              RulesFiles.entry("*", 2, "user_id", "fixed_window", "allow"),
              RulesFiles.entry("*", 9, "ip_address", "fixed_window", "deny"));
      Gateway gateway = gateway(simulation, store, new Backends(new CountingBackend(), rules));

      store.loseCall(call, false);
      int status = gateway.handle(request("ann", "10.0.0.1")).status();
      int passed = 0;
      store.loseCall(Integer.MAX_VALUE, false);
      for (int i = 2; i < 6; i++) {
        passed += gateway.handle(request("ann", "10.0.0." + i)).status() == 200 ? 1 : 0;
      }

      assertThat(passed)
          .as("rule 4.7: call %d was lost, the answer was %d; ann has 2 a minute", call, status)
          .isBetween(status == 503 ? 2 : 1, 2);
    }
  }
}

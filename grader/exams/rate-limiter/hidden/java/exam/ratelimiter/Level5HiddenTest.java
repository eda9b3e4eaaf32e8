package exam.ratelimiter;

import static katas.ratelimiter.Limiters.admits;
import static katas.ratelimiter.Limiters.admitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import katas.blocks.simulation.Simulation;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import katas.ratelimiter.Algorithm;
import katas.ratelimiter.CacheConfig;
import katas.ratelimiter.CachedLimiter;
import katas.ratelimiter.CountingBackend;
import katas.ratelimiter.Gateway;
import katas.ratelimiter.GatewayFilter;
import katas.ratelimiter.Limiters;
import katas.ratelimiter.Platform;
import katas.ratelimiter.RateLimiter;
import katas.ratelimiter.RecordingStore;
import katas.ratelimiter.Request;
import katas.ratelimiter.RulesFiles;
import katas.ratelimiter.StoreLimiter;
import org.junit.jupiter.api.Test;

/** Scale: calls, characters, keys. */
class Level5HiddenTest {
  private final Simulation simulation = new Simulation();

  private RateLimiter onStore(Algorithm algorithm, long permits, RecordingStore store) {
    return IsolatedServer.start(
        StoreLimiter::new, algorithm, Limiters.perMinute(permits), store, simulation.clock());
  }

  @Test
  @Points(1)
  @Hint("Remember what you wrote last, until the store has forgotten it.")
  void r5_1_each_decision_costs_one_call() {
    RecordingStore store = new RecordingStore(simulation.store());
    for (Algorithm algorithm : Algorithm.values()) {
      for (int limit : new int[] {10, 40, 160}) {
        RateLimiter limiter = onStore(algorithm, limit, store);
        int most = 0;
        for (int window = 0; window < 4; window++) {
          for (int i = 0; i < limit + 3; i++) {
            int before = simulation.counts().total();
            limiter.tryAcquire("user " + limit, 1);
            most = Math.max(most, simulation.counts().total() - before);
          }
          simulation.advance(Duration.ofSeconds(50L * window));
        }

        assertThat(most)
            .as("rule 5.1: %s: calls of one request, limit %d", algorithm, limit)
            .isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  @Points(1)
  @Hint("One call takes, and one more gives back; nothing is read that is known.")
  void r5_1_a_request_costs_one_call_for_each_limit() {
    String rules =
        RulesFiles.file(
            RulesFiles.entry("*", 9, "user_id", "token_bucket", "allow"),
            RulesFiles.entry("*", 5, "ip_address", "fixed_window", "allow"));
    Gateway gateway =
        IsolatedServer.start(
            GatewayFilter::new,
            new Platform(simulation.store(), simulation.clock(), new CountingBackend()));
    gateway.load(rules);
    Request request = new Request("/a", Optional.of("ann"), "10.0.0.1", Optional.empty(), 1);

    for (int i = 0; i < 10; i++) {
      int before = simulation.counts().total();
      int status = gateway.handle(request).status();

      assertThat(simulation.counts().total() - before)
          .as("rule 5.1: calls of a request by two limits, answered with %d", status)
          .isLessThanOrEqualTo(status == 200 ? 2 : 3);
    }
  }

  @Test
  @Points(2)
  @Hint("Only a sync may call the store, and only for keys that somebody asks for.")
  void r5_2_a_cache_costs_calls_by_time_not_by_requests() {
    for (int requests : new int[] {100, 400, 1_600}) {
      Simulation fresh = new Simulation();
      RateLimiter limiter =
          IsolatedServer.start(
              CachedLimiter::new,
              Limiters.perMinute(1_000),
              fresh.store(),
              fresh.scheduler(),
              fresh.clock(),
              CacheConfig.defaults("a"));

      for (int interval = 0; interval < 10; interval++) {
        admitted(limiter, "ann", requests / 10);
        fresh.advance(Duration.ofMillis(100));
      }
      fresh.advance(Duration.ofMillis(200));
      int calls = fresh.counts().of("store");
      fresh.advance(Duration.ofSeconds(10));
      int idleCalls = fresh.counts().of("store") - calls;

      assertThat(calls)
          .as("rule 5.2: %d requests in 10 intervals, and 2 more: 2 + 12 x 2", requests)
          .isLessThanOrEqualTo(26);
      assertThat(idleCalls).as("rule 5.2: calls in 10 s without requests").isZero();
    }
  }

  @Test
  @Points(1)
  @Hint("A counter is a number however large it is; a log lets go of what has left the window.")
  void r5_3_a_key_takes_little_room() {
    RecordingStore store = new RecordingStore(simulation.store());
    for (Algorithm algorithm : Algorithm.values()) {
      for (int limit : new int[] {10, 40, 160}) {
        RateLimiter limiter = onStore(algorithm, limit, store);
        for (int window = 0; window < 4; window++) {
          for (int i = 0; i < limit + 9; i++) {
            admits(limiter, "user " + limit, 1);
            simulation.advance(Duration.ofNanos(1_234_567));
          }
          simulation.advance(Duration.ofMinutes(1));
        }

        int most = 100 + (algorithm == Algorithm.SLIDING_LOG ? 40 * limit : 0);
        assertThat(store.longestValue())
            .as("rule 5.3: %s: characters of a key, limit %d", algorithm, limit)
            .isLessThanOrEqualTo(most);
      }
    }
  }

  @Test
  @Points(1)
  @Hint("Each thing that you remember for a key needs an end.")
  void r5_4_idle_keys_are_gone_everywhere() {
    RecordingStore store = new RecordingStore(simulation.store());
    for (Algorithm algorithm : Algorithm.values()) {
      RateLimiter limiter = onStore(algorithm, 5, store);
      for (int round = 0; round < 3; round++) {
        for (int user = 0; user < 40; user++) {
          limiter.tryAcquire("user " + user, 1);
        }
        simulation.advance(Duration.ofSeconds(20));
      }

      simulation.advance(Duration.ofSeconds(100));
      long inStore = store.liveKeys();
      simulation.advance(Duration.ofMinutes(1));
      limiter.tryAcquire("ann", 1);

      assertThat(inStore).as("rule 5.4: %s: keys in the store", algorithm).isZero();
      assertThat(limiter.trackedKeys()).as("rule 5.4: %s: in memory", algorithm).isEqualTo(1);
      simulation.advance(Duration.ofMinutes(2));
    }
  }

  @Test
  @Points(1)
  @Hint("A lock around a call of the clock or the store makes every other key wait for it.")
  void r5_5_a_request_that_stands_still_keeps_no_other_key_waiting() {
    for (Algorithm algorithm : Algorithm.values()) {
      Exploration.of(it -> Limiters.both(algorithm, Limiters.perMinute(5), it.store(), it.clock()))
          .thread("gateway", "A", both -> both.forEach(limiter -> limiter.tryAcquire("ann", 1)))
          .thread("gateway", "B", both -> both.forEach(limiter -> limiter.tryAcquire("bob", 1)))
          .exploreStalls();
    }
  }
}

package exam.ratelimiter;

import static exam.ratelimiter.EngineGateways.aDay;
import static katas.ratelimiter.Limiters.admits;
import static katas.ratelimiter.Limiters.admitted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import katas.blocks.KeyValueStore;
import katas.blocks.UnavailableException;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.ratelimiter.CacheConfig;
import katas.ratelimiter.CachedLimiter;
import katas.ratelimiter.RateLimiter;
import katas.ratelimiter.RecordingStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Level 4 on Redis: local counts that are synced. The sync interval is ten minutes of a clock that
 * the test moves, so how late a task runs on a busy machine does not matter.
 */
class EngineLevel4CacheTest {
  private static final Duration SYNC = Duration.ofMinutes(10);

  private static EngineGateways site;

  @BeforeAll
  static void open() {
    site = new EngineGateways();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @BeforeEach
  void toOneOClock() {
    site.passToNextDay(Duration.ofHours(1));
  }

  private static RateLimiter gateway(
      EngineGateways.Machine machine, KeyValueStore store, int limit, String name) {
    return IsolatedServer.start(
        CachedLimiter::new,
        aDay(limit),
        store,
        machine.server().scheduler(),
        machine.server().clock(),
        new CacheConfig(name, SYNC));
  }

  @Test
  @Hint("A sync tells the others what this gateway has admitted, and learns what they have.")
  void r4_8_over_admission_stays_within_its_bound() {
    List<EngineGateways.Machine> machines = site.machines(3);
    List<RateLimiter> gateways =
        IntStream.range(0, 3)
            .mapToObj(n -> gateway(machines.get(n), machines.get(n).store(), 12, "gateway-" + n))
            .toList();
    int admitted = 0;
    for (int step = 0; step < 16; step++) {
      for (RateLimiter gateway : gateways) {
        admitted += admitted(gateway, "4.8", 1);
      }
      site.pass(SYNC);
    }
    Expect.that(
        "rule 4.8: 3 gateways, a request in each sync interval at each: 12 + 2 x 2 x 1",
        admitted >= 12 && admitted <= 16,
        admitted + " were admitted");
  }

  /** Two gateways, of which the first one loses a call, and what they have admitted together. */
  private static final class Pair {
    final String key;
    final RecordingStore store;
    final RateLimiter here;
    final RateLimiter there;
    int admitted;

    Pair(List<EngineGateways.Machine> machines, int call, boolean onlyAnswer) {
      key = (onlyAnswer ? "answer " : "request ") + call;
      store = new RecordingStore(machines.get(0).store());
      store.loseCall(call == 0 ? Integer.MAX_VALUE : call, onlyAnswer);
      String name = onlyAnswer + "-" + call;
      here = gateway(machines.get(0), store, 100, "here-" + name);
      there = gateway(machines.get(1), machines.get(1).store(), 100, "there-" + name);
    }

    void ask() {
      admitted += ask(here) + ask(there) + ask(there);
    }

    private int ask(RateLimiter gateway) {
      try {
        return admits(gateway, key, 1) ? 1 : 0;
      } catch (UnavailableException e) {
        return 0;
      }
    }

    void expectExact() {
      store.loseCall(Integer.MAX_VALUE, false);
      String rule = "rule 4.9: " + admitted + " of 100 admitted, the first gateway lost " + key;
      Expect.equal(rule + ", left there", left(here), 100L - admitted);
      Expect.equal(rule + ", left at the second", left(there), 100L - admitted);
    }

    private long left(RateLimiter gateway) {
      return gateway.tryAcquire(key, 101).quota().remaining();
    }
  }

  @Test
  @Hint("Telling a total twice changes nothing; telling an addition twice counts it twice.")
  void r4_9_each_request_counts_once_whatever_is_lost() {
    List<EngineGateways.Machine> machines = site.machines(2);
    List<Pair> pairs = new ArrayList<>();
    for (int call = 0; call <= 8; call++) {
      pairs.add(new Pair(machines, call, false));
      pairs.add(new Pair(machines, call, true));
    }

    for (int i = 0; i < 3; i++) {
      pairs.forEach(Pair::ask);
      site.pass(SYNC.dividedBy(2));
    }
    for (int i = 0; i < 3; i++) {
      site.pass(SYNC);
    }

    site.pass(Duration.ofSeconds(1));
    pairs.forEach(Pair::expectExact);
  }
}

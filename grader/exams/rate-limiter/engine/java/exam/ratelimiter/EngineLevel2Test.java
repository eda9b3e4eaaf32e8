package exam.ratelimiter;

import static katas.ratelimiter.Limiters.admits;
import static katas.ratelimiter.Limiters.admitted;

import java.time.Duration;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.ratelimiter.Algorithm;
import katas.ratelimiter.RateLimiter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 2 on Redis. Each test has keys of its own. */
class EngineLevel2Test {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY_BUT_A_MINUTE = EngineGateways.DAY.minusMinutes(1);

  private static EngineGateways site;
  private static EngineGateways.Machine a;
  private static EngineGateways.Machine b;

  @BeforeAll
  static void open() {
    site = new EngineGateways();
    a = site.machine();
    b = site.machine();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  @Hint("A request counts for one window from its own time, and a refused one never.")
  void r2_1_a_sliding_log_counts_each_request_for_a_day() {
    RateLimiter here = a.limiter(Algorithm.SLIDING_LOG, 3);
    RateLimiter there = b.limiter(Algorithm.SLIDING_LOG, 3);
    site.passToNextDay(HOUR.multipliedBy(20));
    admits(here, "2.1", 2);
    site.pass(HOUR.multipliedBy(10));
    int second = admitted(there, "2.1", 5);
    site.pass(HOUR.multipliedBy(13));
    int third = admitted(here, "2.1", 5);
    site.pass(HOUR.multipliedBy(2));
    int fourth = admitted(there, "2.1", 5);

    Expect.equal("rule 2.1: 2 of 3 at 20:00, then at 6:00", second, 1);
    Expect.equal("rule 2.1: at 19:00 all 3 count", third, 0);
    Expect.equal("rule 2.1: at 21:00 the first 2 are a day old", fourth, 2);
  }

  @Test
  @Hint("previous x overlap + current + cost, where the overlap is what of the day before counts.")
  void r2_3_a_sliding_counter_weighs_the_day_before() {
    RateLimiter here = a.limiter(Algorithm.SLIDING_COUNTER, 100);
    RateLimiter there = b.limiter(Algorithm.SLIDING_COUNTER, 100);
    site.passToNextDay(HOUR);
    admits(here, "2.3", 80);
    site.passToNextDay(HOUR.multipliedBy(6));
    boolean tooMany = admits(there, "2.3", 41);
    boolean fits = admits(there, "2.3", 40);

    Expect.equal("rule 2.3: 80 yesterday are 60 at 6:00, and 41 more", tooMany, false);
    Expect.equal("rule 2.3: 80 yesterday are 60 at 6:00, and 40 more", fits, true);
  }

  @Test
  @Hint("Only the window just before counts.")
  void r2_4_a_sliding_counter_forgets_the_day_before_yesterday() {
    RateLimiter here = a.limiter(Algorithm.SLIDING_COUNTER, 10);
    site.passToNextDay(HOUR.multipliedBy(23));
    admits(here, "2.4", 10);
    site.pass(Duration.ofHours(26));
    int later = admitted(b.limiter(Algorithm.SLIDING_COUNTER, 10), "2.4", 20);

    Expect.equal("rule 2.4: 10 at 23:00, and two days later at 1:00", later, 10);
  }

  @Test
  @Hint("Twice the limit passes at the edge of a fixed window, and of no other.")
  void r2_5_at_midnight_only_the_fixed_window_admits_twice() {
    for (Algorithm algorithm :
        new Algorithm[] {
          Algorithm.FIXED_WINDOW, Algorithm.SLIDING_LOG, Algorithm.SLIDING_COUNTER
        }) {
      site.passToNextDay(DAY_BUT_A_MINUTE);
      int before = admitted(a.limiter(algorithm, 10), "2.5", 10);
      site.pass(Duration.ofMinutes(2));
      int after = admitted(b.limiter(algorithm, 10), "2.5", 10);

      boolean fixed = algorithm == Algorithm.FIXED_WINDOW;
      Expect.equal("rule 2.5: " + algorithm + ", 10 a day, at 23:59", before, 10);
      Expect.that(
          "rule 2.5: " + algorithm + ", 10 more at 0:01",
          fixed ? after == 10 : after <= 1,
          after + " were admitted");
    }
  }

  @Test
  @Hint("A wait may go on into the next window, and there the day before still weighs.")
  void r2_6_quotas_and_waits_are_true() {
    Promises promises = new Promises(site, a, b);
    for (Algorithm algorithm : new Algorithm[] {Algorithm.SLIDING_LOG, Algorithm.SLIDING_COUNTER}) {
      site.passToNextDay(HOUR);
      promises.expectQuota("rule 2.6", algorithm);
      promises.expectWait("rule 2.6", algorithm);
    }
  }
}

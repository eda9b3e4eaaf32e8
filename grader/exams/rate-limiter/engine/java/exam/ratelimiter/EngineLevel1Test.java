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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Level 1 on Redis: what one server counts another one knows. Each test has keys of its own. */
class EngineLevel1Test {
  private static final Duration HOUR = Duration.ofHours(1);

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

  @BeforeEach
  void toOneOClock() {
    site.passToNextDay(HOUR);
  }

  @Test
  @Hint("The store knows what of a key is used up, and the key is part of the name.")
  void r1_1_each_key_has_its_own_limit_on_all_servers() {
    for (Algorithm algorithm : Algorithm.values()) {
      RateLimiter here = a.limiter(algorithm, 5);
      RateLimiter there = b.limiter(algorithm, 5);
      int first = admitted(here, "1.1 ann", 3);
      int second = admitted(there, "1.1 ann", 5);
      int other = admitted(there, "1.1 bob", 6);

      Expect.equal("rule 1.1: " + algorithm + ", ann asks 3 times for 5 a day", first, 3);
      Expect.equal("rule 1.1: " + algorithm + ", then 5 times on another server", second, 2);
      Expect.equal("rule 1.1: " + algorithm + ", bob has his own", other, 5);
    }
  }

  @Test
  @Hint("Windows begin at whole multiples of their length since 1970, not with a request.")
  void r1_2_a_fixed_window_ends_at_midnight() {
    RateLimiter here = a.limiter(Algorithm.FIXED_WINDOW, 5);
    RateLimiter there = b.limiter(Algorithm.FIXED_WINDOW, 5);
    int first = admitted(here, "1.2", 9);
    site.pass(Duration.ofHours(22));
    int before = admitted(there, "1.2", 9);
    site.pass(Duration.ofMinutes(90));
    int after = admitted(there, "1.2", 9);

    Expect.equal("rule 1.2: 5 a day, at one o'clock", first, 5);
    Expect.equal("rule 1.2: at 23:00", before, 0);
    Expect.equal("rule 1.2: at 0:30 of the next day", after, 5);
  }

  @Test
  @Hint("A bucket that is full stays as it is.")
  void r1_3_a_bucket_never_holds_more_than_its_limit() {
    RateLimiter here = a.limiter(Algorithm.TOKEN_BUCKET, 24);
    admitted(here, "1.3", 4);
    site.pass(Duration.ofHours(20));
    int later = admitted(b.limiter(Algorithm.TOKEN_BUCKET, 24), "1.3", 40);

    Expect.equal("rule 1.3: 24 a day, 20 hours after 4 were taken", later, 24);
  }

  @Test
  @Hint("What has flowed in is computed from the time since the last request, with its fraction.")
  void r1_4_a_bucket_fills_evenly_whoever_asks() {
    RateLimiter here = a.limiter(Algorithm.TOKEN_BUCKET, 24);
    RateLimiter there = b.limiter(Algorithm.TOKEN_BUCKET, 24);
    admitted(here, "1.4", 24);
    site.pass(Duration.ofMinutes(50));
    int before = admitted(here, "1.4", 2);
    site.pass(Duration.ofMinutes(15));
    int after = admitted(there, "1.4", 2);
    site.pass(HOUR.multipliedBy(3));
    int later = admitted(here, "1.4", 9);

    Expect.equal("rule 1.4: a token an hour, after 50 minutes", before, 0);
    Expect.equal("rule 1.4: after 65 minutes", after, 1);
    Expect.equal("rule 1.4: 3 hours later", later, 3);
  }

  @Test
  @Hint("A refused request leaves everything as it was, however often it comes.")
  void r1_5_a_refused_request_takes_nothing() {
    for (Algorithm algorithm : Algorithm.values()) {
      RateLimiter here = a.limiter(algorithm, 10);
      admits(here, "1.5", 6);
      for (int i = 0; i < 3; i++) {
        admits(here, "1.5", 5);
      }
      int left = admitted(b.limiter(algorithm, 10), "1.5", 10);
      Expect.equal("rule 1.5: " + algorithm + ", 6 of 10 are used, and 3 x 5 refused", left, 4);
    }
  }

  @Test
  @Hint("remaining and resetAt are the key's, on all servers, right after the decision.")
  void r1_6_remaining_and_reset_are_true() {
    Promises promises = new Promises(site, a, b);
    promises.expectQuota("rule 1.6", Algorithm.FIXED_WINDOW);
    promises.expectQuota("rule 1.6", Algorithm.TOKEN_BUCKET);
  }

  @Test
  @Hint("The wait is as long as the request must wait, with what others have taken.")
  void r1_7_a_refused_request_is_admitted_after_its_wait() {
    Promises promises = new Promises(site, a, b);
    promises.expectWait("rule 1.7", Algorithm.FIXED_WINDOW);
    promises.expectWait("rule 1.7", Algorithm.TOKEN_BUCKET);
  }
}

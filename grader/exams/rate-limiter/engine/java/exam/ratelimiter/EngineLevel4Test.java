package exam.ratelimiter;

import static exam.ratelimiter.EngineGateways.DAY;
import static exam.ratelimiter.EngineGateways.aDay;
import static katas.ratelimiter.Limiters.admits;
import static katas.ratelimiter.Limiters.admitted;

import grader.engineadapters.ConcurrentThreads;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import katas.blocks.UnavailableException;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.ratelimiter.Algorithm;
import katas.ratelimiter.Limiters;
import katas.ratelimiter.RateLimiter;
import katas.ratelimiter.RecordingStore;
import katas.ratelimiter.StoreLimiter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Level 4 on Redis: many servers, many threads, clocks that go back, calls that are lost. */
class EngineLevel4Test {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int SERVERS = 8;

  private static EngineGateways site;
  private static List<EngineGateways.Machine> machines;

  @BeforeAll
  static void open() {
    site = new EngineGateways();
    machines = site.machines(SERVERS);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @BeforeEach
  void toOneOClock() {
    site.passToNextDay(HOUR);
  }

  private static int admittedByAll(Algorithm algorithm, long permits, String key, int requests) {
    List<RateLimiter> limiters =
        machines.stream().map(machine -> machine.limiter(algorithm, permits)).toList();
    return ConcurrentThreads.of(SERVERS, n -> admitted(limiters.get(n), key, requests)).stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  @Test
  @Hint("A state may be replaced only when it is still the one that the decision was made on.")
  void r4_1_many_servers_admit_exactly_the_limit() {
    for (Algorithm algorithm : Algorithm.values()) {
      String rule = "rule 4.1: " + algorithm + ", of 8 x 5 requests with a limit of ";
      Expect.equal(rule + 20, admittedByAll(algorithm, 20, "4.1 full", 5), 20);
      Expect.equal(rule + 40, admittedByAll(algorithm, 40, "4.1 room", 5), 40);
    }
  }

  @Test
  @Hint("Between reading a state and writing the next one another thread may have been there.")
  void r4_2_many_threads_on_one_limiter_admit_exactly_the_limit() {
    for (Algorithm algorithm : Algorithm.values()) {
      for (int round = 0; round < 10; round++) {
        RateLimiter one = Limiters.local(algorithm, aDay(200), machines.get(0).server().clock());
        int admitted =
            ConcurrentThreads.of(SERVERS, n -> admitted(one, "4.2", 50)).stream()
                .mapToInt(Integer::intValue)
                .sum();
        Expect.equal("rule 4.2: " + algorithm + ", of 8 x 50 with a limit of 200", admitted, 200);
      }
    }
  }

  @Test
  @Hint("Before the last request there was no time in which anything could have come back.")
  void r4_4_a_clock_that_goes_back_gives_nothing_twice() {
    InstantSource right = machines.get(0).server().clock();
    for (Algorithm algorithm : Algorithm.values()) {
      AtomicReference<Duration> behind = new AtomicReference<>(Duration.ZERO);
      InstantSource clock = () -> right.instant().minus(behind.get());
      RateLimiter limiter =
          IsolatedServer.start(
              StoreLimiter::new, algorithm, aDay(24), machines.get(0).store(), clock);

      int first = admitted(limiter, "4.4", 20);
      behind.set(HOUR.multipliedBy(5));
      int back = admitted(limiter, "4.4", 9);
      behind.set(Duration.ZERO);
      int caughtUp = admitted(limiter, "4.4", 9);

      Expect.equal("rule 4.4: " + algorithm + ", 20 of 24 at one o'clock", first, 20);
      Expect.equal("rule 4.4: " + algorithm + ", the clock went back 5 hours", back, 4);
      Expect.equal("rule 4.4: " + algorithm + ", the clock has caught up", caughtUp, 0);
    }
  }

  @Test
  @Hint("2^63 nanoseconds are 292 years, and 2^31 are two seconds.")
  void r4_5_a_year_of_silence_is_nothing_special() {
    for (Algorithm algorithm : Algorithm.values()) {
      admitted(machines.get(0).limiter(algorithm, 9), "4.5", 7);
      site.pass(DAY.multipliedBy(365));
      int later = admitted(machines.get(1).limiter(algorithm, 9), "4.5", 15);
      Expect.equal("rule 4.5: " + algorithm + ", 9 a day, a year later", later, 9);
    }
  }

  @Test
  @Hint("Without an answer you cannot know: count it once at most, and let nobody in for it.")
  void r4_6_a_lost_call_counts_at_most_once() {
    for (Algorithm algorithm : Algorithm.values()) {
      for (int call = 1; call <= 3; call++) {
        for (boolean onlyAnswer : new boolean[] {true, false}) {
          String key = "4.6 " + call + onlyAnswer;
          RecordingStore store = new RecordingStore(machines.get(0).store());
          RateLimiter here =
              IsolatedServer.start(
                  StoreLimiter::new, algorithm, aDay(4), store, machines.get(0).server().clock());
          int before = admitted(machines.get(1).limiter(algorithm, 4), key, 1);
          store.loseCall(call, onlyAnswer);
          int lost = ask(here, key);
          int later = admitted(machines.get(1).limiter(algorithm, 4), key, 5);

          String lostCall = (onlyAnswer ? "the answer to" : "the request of") + " call " + call;
          Expect.that(
              "rule 4.6: "
                  + algorithm
                  + ", 4 a day, 1 was admitted, then "
                  + lostCall
                  + " was lost",
              before + lost + later <= 4 && later >= 2,
              "then " + lost + " and " + later + " were admitted");
        }
      }
    }
  }

  private static int ask(RateLimiter limiter, String key) {
    try {
      return admits(limiter, key, 1) ? 1 : 0;
    } catch (UnavailableException e) {
      return 0;
    }
  }

  @Test
  @Hint("A server may crash between two calls: the one that sets the expiry may be the second.")
  void r4_6_no_state_outlives_two_windows() {
    RecordingStore store = new RecordingStore(machines.get(0).store());
    for (Algorithm algorithm : Algorithm.values()) {
      for (int call = 1; call <= 3; call++) {
        RateLimiter limiter =
            IsolatedServer.start(
                StoreLimiter::new, algorithm, aDay(3), store, machines.get(0).server().clock());
        store.loseCall(call, false);
        ask(limiter, "4.6 expiry " + call);
      }
      store.loseCall(Integer.MAX_VALUE, false);
    }
    site.pass(DAY.multipliedBy(2).plusMinutes(1));

    Expect.equal("rule 4.6: keys in the store two windows later", store.liveKeys(), 0L);
  }

  @Test
  @Hint("A key expires two windows after its last use, not after its first.")
  void r4_6_a_busy_key_is_not_forgotten() {
    List<RateLimiter> limiters =
        List.of(Algorithm.values()).stream()
            .map(algorithm -> machines.get(0).limiter(algorithm, 6))
            .toList();
    int[] admitted = new int[limiters.size()];
    for (int asked = 0; asked < 40; asked++) {
      for (int i = 0; i < admitted.length; i++) {
        admitted[i] += admitted(limiters.get(i), "4.6 busy", 1);
      }
      site.pass(HOUR.multipliedBy(3));
    }
    for (Algorithm algorithm : Algorithm.values()) {
      int most = algorithm == Algorithm.TOKEN_BUCKET ? 6 + 29 : 36;
      int count = admitted[algorithm.ordinal()];
      Expect.that(
          "rule 4.6: " + algorithm + ", 6 a day, asked every 3 hours for 5 days",
          count >= 20 && count <= most,
          count + " were admitted, and at most " + most + " may be");
    }
  }
}

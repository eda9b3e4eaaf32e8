package exam.ratelimiter;

import static katas.ratelimiter.Limiters.admits;
import static katas.ratelimiter.Limiters.admitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import katas.blocks.simulation.Simulation;
import katas.kit.Hint;
import katas.kit.Points;
import katas.ratelimiter.Algorithm;
import katas.ratelimiter.FixedWindow;
import katas.ratelimiter.Limiters;
import katas.ratelimiter.RateLimiter;
import katas.ratelimiter.TokenBucket;
import org.junit.jupiter.api.Test;

/** Core: the fixed window and the token bucket. The clock begins at 09:00:00. */
class Level1HiddenTest {
  private final Simulation simulation = new Simulation();

  @Test
  @Points(1)
  @Hint("Every new key begins with its whole limit, also one that comes late.")
  void r1_1_a_late_key_has_its_whole_limit() {
    for (Algorithm algorithm : Algorithm.values()) {
      RateLimiter limiter = Limiters.local(algorithm, Limiters.perMinute(2), simulation.clock());
      admitted(limiter, "ann", 5);
      simulation.advance(Duration.ofSeconds(7));

      int ofBob = admitted(limiter, "bob", 5);
      int ofAnn = admitted(limiter, "ann", 1);

      assertThat(ofBob).as("rule 1.1: %s: bob comes 7 s later", algorithm).isEqualTo(2);
      assertThat(ofAnn).as("rule 1.1: %s: ann's limit is used up", algorithm).isZero();
    }
  }

  @Test
  @Points(1)
  @Hint("Windows stand at whole multiples of their length; a first request does not start one.")
  void r1_2_windows_do_not_begin_with_a_request() {
    RateLimiter limiter = new FixedWindow(Limiters.perMinute(5), simulation.clock());
    simulation.advance(Duration.ofSeconds(59));

    int inFirst = admitted(limiter, "ann", 6);
    simulation.advance(Duration.ofSeconds(1));
    int inSecond = admitted(limiter, "ann", 6);
    simulation.advance(Duration.ofSeconds(59));
    int stillInSecond = admitted(limiter, "ann", 6);

    assertThat(inFirst).as("rule 1.2: at 09:00:59").isEqualTo(5);
    assertThat(inSecond).as("rule 1.2: at 09:01:00 another window has begun").isEqualTo(5);
    assertThat(stillInSecond).as("rule 1.2: at 09:01:59 it goes on").isZero();
  }

  @Test
  @Points(2)
  @Hint("What flows in while the bucket is full is lost, also after a small request.")
  void r1_3_a_bucket_that_rests_is_full_and_not_fuller() {
    RateLimiter limiter = new TokenBucket(Limiters.perMinute(60), simulation.clock());
    admitted(limiter, "ann", 10);
    simulation.advance(Duration.ofSeconds(40));

    int afterRest = admitted(limiter, "ann", 100);
    simulation.advance(Duration.ofSeconds(5));
    int fiveSecondsLater = admitted(limiter, "ann", 100);

    assertThat(afterRest).as("rule 1.3: 10 taken, 40 s of rest, 1 token/s").isEqualTo(60);
    assertThat(fiveSecondsLater).as("rule 1.3: 5 s later").isEqualTo(5);
  }

  @Test
  @Points(2)
  @Hint("Count in units in which a token is a whole number, or keep the time it belongs to.")
  void r1_4_no_fraction_is_lost_however_often_it_is_asked() {
    RateLimiter limiter = new TokenBucket(Limiters.perMinute(7), simulation.clock());
    admitted(limiter, "ann", 7);

    int admitted = 0;
    for (int step = 0; step < 60_000; step += 37) {
      admitted += admitted(limiter, "ann", 1);
      simulation.advance(Duration.ofMillis(Math.min(37, 60_000 - step)));
    }
    int atTheEnd = admitted(limiter, "ann", 2);

    assertThat(admitted)
        .as("rule 1.4: 7 a minute, asked every 37 ms, before 09:01:00")
        .isEqualTo(6);
    assertThat(atTheEnd).as("rule 1.4: the seventh token is there at 09:01:00").isEqualTo(1);
  }

  @Test
  @Points(2)
  @Hint("A token that is not quite there is not there.")
  void r1_4_a_token_comes_at_its_nanosecond() {
    RateLimiter limiter = new TokenBucket(Limiters.perMinute(100), simulation.clock());
    admitted(limiter, "ann", 100);

    simulation.advance(Duration.ofNanos(599_999_999));
    boolean before = admits(limiter, "ann", 1);
    simulation.advance(Duration.ofNanos(1));
    boolean then = admits(limiter, "ann", 1);

    assertThat(before).as("rule 1.4: after 599,999,999 ns").isFalse();
    assertThat(then).as("rule 1.4: after 600 ms").isTrue();
  }

  @Test
  @Points(1)
  @Hint("A refused request leaves everything as it was, however often it comes.")
  void r1_5_a_refused_request_takes_nothing() {
    for (Algorithm algorithm : Algorithm.values()) {
      RateLimiter limiter = Limiters.local(algorithm, Limiters.perMinute(10), simulation.clock());
      admits(limiter, "ann", 6);

      for (int i = 0; i < 20; i++) {
        admits(limiter, "ann", 5);
      }
      int left = admitted(limiter, "ann", 10);

      assertThat(left).as("rule 1.5: %s: 4 are left after 20 refusals", algorithm).isEqualTo(4);
    }
  }
}

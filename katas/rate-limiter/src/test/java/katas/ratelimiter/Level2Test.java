package katas.ratelimiter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import katas.blocks.simulation.Simulation;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: the edge of the window. The clock begins at 09:00:00. */
class Level2Test {
  private final Simulation simulation = new Simulation();

  @Test
  @Points(1)
  @Hint("Each request leaves the log one window after its own time, not all at once.")
  void r2_1_a_request_counts_for_one_window() {
    RateLimiter limiter = new SlidingLog(Limiters.perMinute(2), simulation.clock());
    simulation.advance(Duration.ofSeconds(10));
    Limiters.admitted(limiter, "ann", 1);
    simulation.advance(Duration.ofSeconds(20));
    Limiters.admitted(limiter, "ann", 1);

    simulation.advance(Duration.ofSeconds(40).minusNanos(1));
    int before = Limiters.admitted(limiter, "ann", 1);
    simulation.advance(Duration.ofNanos(1));
    int after = Limiters.admitted(limiter, "ann", 2);

    assertThat(before).as("rule 2.1: at 09:01:09.999999999 both still count").isZero();
    assertThat(after).as("rule 2.1: at 09:01:10 the first one does not").isEqualTo(1);
  }

  @Test
  @Points(2)
  @Hint("The overlap is the part of the previous window that the last 60 s still cover.")
  void r2_3_the_previous_window_fades() {
    RateLimiter limiter = new SlidingCounter(Limiters.perMinute(100), simulation.clock());
    simulation.advance(Duration.ofSeconds(50));
    Limiters.admitted(limiter, "ann", 80);

    simulation.advance(Duration.ofSeconds(25));
    int atQuarter = Limiters.admitted(limiter, "ann", 100);

    assertThat(atQuarter)
        .as("rule 2.3: at 09:01:15 the 80 before count as 80 x 0.75 = 60")
        .isEqualTo(40);
  }

  @Test
  @Points(2)
  @Hint("Look at the two seconds around the full minute: how much passed in them?")
  void r2_5_only_the_fixed_window_lets_a_burst_pass_at_the_edge() {
    simulation.advance(Duration.ofSeconds(59));
    RateLimiter window = new FixedWindow(Limiters.perMinute(100), simulation.clock());
    RateLimiter log = new SlidingLog(Limiters.perMinute(100), simulation.clock());
    RateLimiter counter = new SlidingCounter(Limiters.perMinute(100), simulation.clock());

    int windowBefore = Limiters.admitted(window, "ann", 100);
    int logBefore = Limiters.admitted(log, "ann", 100);
    int counterBefore = Limiters.admitted(counter, "ann", 100);
    simulation.advance(Duration.ofSeconds(2));
    int windowAfter = Limiters.admitted(window, "ann", 100);
    int logAfter = Limiters.admitted(log, "ann", 100);
    int counterAfter = Limiters.admitted(counter, "ann", 100);

    assertThat(windowBefore + windowAfter).as("rule 2.5: fixed window, in 2 s").isEqualTo(200);
    assertThat(logBefore + logAfter).as("rule 2.5: sliding log, in 2 s").isEqualTo(100);
    assertThat(counterBefore + counterAfter).as("rule 2.5: sliding counter").isEqualTo(101);
  }
}

package katas.ratelimiter;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import katas.blocks.KeyValueStore;
import katas.blocks.simulation.Simulation;
import katas.kit.IsolatedServer;
import katas.kit.SteppedServer;

/** Makes limiters, and asks them many times. */
public final class Limiters {
  private Limiters() {}

  /** A limit. */
  public static Limit per(long permits, Duration window) {
    return new Limit(permits, window);
  }

  /** A limit by the minute. */
  public static Limit perMinute(long permits) {
    return per(permits, Duration.ofMinutes(1));
  }

  /** The limiter of an algorithm in this process. */
  public static RateLimiter local(Algorithm algorithm, Limit limit, InstantSource clock) {
    return switch (algorithm) {
      case FIXED_WINDOW -> new FixedWindow(limit, clock);
      case SLIDING_LOG -> new SlidingLog(limit, clock);
      case SLIDING_COUNTER -> new SlidingCounter(limit, clock);
      case TOKEN_BUCKET -> new TokenBucket(limit, clock);
    };
  }

  /** The same, whose threads an exploration lets overtake each other at every access to memory. */
  public static RateLimiter stepped(Simulation simulation, Algorithm algorithm, Limit limit) {
    IsolatedServer.Program2<Limit, InstantSource, RateLimiter> program =
        switch (algorithm) {
          case FIXED_WINDOW -> FixedWindow::new;
          case SLIDING_LOG -> SlidingLog::new;
          case SLIDING_COUNTER -> SlidingCounter::new;
          case TOKEN_BUCKET -> TokenBucket::new;
        };
    return SteppedServer.start(simulation, program, limit, simulation.clock());
  }

  /** The limiter of an algorithm in this process, and the one on a store. */
  public static List<RateLimiter> both(
      Algorithm algorithm, Limit limit, KeyValueStore store, InstantSource clock) {
    return List.of(
        local(algorithm, limit, clock),
        IsolatedServer.start(StoreLimiter::new, algorithm, limit, store, clock));
  }

  /** Whether a request is admitted. */
  public static boolean admits(RateLimiter limiter, String key, long cost) {
    return limiter.tryAcquire(key, cost) instanceof Decision.Admitted;
  }

  /** How many of so many requests of cost 1 are admitted. */
  public static int admitted(RateLimiter limiter, String key, int requests) {
    int admitted = 0;
    for (int i = 0; i < requests; i++) {
      admitted += admits(limiter, key, 1) ? 1 : 0;
    }
    return admitted;
  }
}

package katas.urlshortener;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Simulation;

/**
 * Two threads of one server: while the first loads a key, the second asks a {@link HotCache} for
 * the same one. The load goes on when the second stands still, or loads itself. Threads of the JVM,
 * since a wait for another thread is none for a building block; but the order is always this one.
 */
public final class Stampede {
  private static final String KEY = "sale";

  /** A thread that stood still so many times in a row when it was looked at waits for somebody. */
  private static final int LOOKS = 1_000;

  /** A thread that is still running after so many looks waits by running in circles. */
  private static final int PATIENCE = 2_000_000;

  private final LoadingCache<String> cache;
  private final AtomicInteger loads = new AtomicInteger();
  private volatile Optional<String> secondAnswer = Optional.empty();

  /** An empty cache. */
  public Stampede(Simulation simulation) {
    cache = new HotCache<>(simulation.clock(), CacheConfig.defaults());
    cache.get("another key", Optional::of);
  }

  /**
   * The first thread asks, and the second while the first loads.
   *
   * @param end how the load of the first ends: it may throw {@link UnavailableException}
   */
  public void askTwice(Runnable end) {
    Thread second = new Thread(() -> secondAnswer = ask(), "second");
    second.setDaemon(true);
    Optional<String> answer =
        askWith(
            key -> {
              second.start();
              awaitStandingStill(second);
              end.run();
              return value(key);
            });
    try {
      second.join();
    } catch (InterruptedException e) {
      throw new AssertionError("rule 4.6: after " + answer + " the second thread waits still", e);
    }
  }

  /** Asks once; empty when the load failed. */
  public Optional<String> ask() {
    return askWith(this::value);
  }

  private Optional<String> askWith(Function<String, Optional<String>> load) {
    try {
      return cache.get(
          KEY,
          key -> {
            loads.incrementAndGet();
            return load.apply(key);
          });
    } catch (UnavailableException e) {
      return Optional.empty();
    }
  }

  private Optional<String> value(String key) {
    return Optional.of(ShortenerWorld.URL);
  }

  private static void awaitStandingStill(Thread thread) {
    int still = 0;
    for (int look = 0; still < LOOKS && look < PATIENCE; look++) {
      still = thread.getState() == Thread.State.RUNNABLE ? 0 : still + 1;
      Thread.yield();
    }
  }

  /** How often the key was loaded. */
  public int loads() {
    return loads.get();
  }

  /** What the second thread was told; empty when its load failed. */
  public Optional<String> secondAnswer() {
    return secondAnswer;
  }
}

package katas.blocks.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Eight real threads that start together and do the same many times. */
final class ConcurrentThreads implements AutoCloseable {
  static final int THREADS = 8;
  static final int ROUNDS = 200;
  static final int TIMES = THREADS * ROUNDS;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /** Runs {@code step} 200 times on each thread; the first that throws is thrown here. */
  void together(Callable<?> step) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Future<?>> results = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      results.add(submit(() -> repeat(start, step)));
    }
    for (Future<?> result : results) {
      result.get();
    }
  }

  private static boolean repeat(CyclicBarrier start, Callable<?> step) throws Exception {
    start.await();
    for (int round = 0; round < ROUNDS; round++) {
      step.call();
    }
    return true;
  }

  /** Runs {@code step} once on one of the threads. */
  <T> Future<T> submit(Callable<T> step) {
    return threads.submit(step);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

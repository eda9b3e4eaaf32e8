package grader.engineadapters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/**
 * Threads that begin at the same moment, so that what they do overlaps as often as it can. Which of
 * them is first is luck, so a test may only look for what no order permits.
 */
public final class ConcurrentThreads {
  /** Far longer than anything takes; a thread that is still not back waits for ever. */
  private static final int TIMEOUT_SECONDS = 60;

  private ConcurrentThreads() {}

  /**
   * Runs a body on so many threads and waits for all of them.
   *
   * @param threads how many, at least 1
   * @param body gets the number of its thread, from 0 on
   * @return what they returned, by number
   * @throws AssertionError when a body throws, or is not back after a minute
   */
  public static <T> List<T> of(int threads, IntFunction<T> body) {
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads, ConcurrentThreads::daemon);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  return body.apply(number);
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError("a server throws " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("a server is not back after a minute", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable body) {
    Thread thread = new Thread(body, "one of a crowd");
    thread.setDaemon(true);
    return thread;
  }
}

package grader.verify;

import grader.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Gradings that wait in one queue, one at a time for each core. Closing it drops what has not been
 * graded.
 */
final class GradingQueue implements AutoCloseable {
  private final ExecutorService pool =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  /** Puts a grading into the queue, to be made so many times, at least once. */
  Future<GradingResult> begin(String name, int times, Supplier<Report> grading) {
    return pool.submit(
        () -> {
          List<Report> reports = new ArrayList<>();
          for (int i = 0; i < times; i++) {
            reports.add(grading.get());
          }
          return new GradingResult(name, reports);
        });
  }

  /** Waits for the end of a grading. */
  static GradingResult end(Future<GradingResult> graded) {
    try {
      return graded.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}

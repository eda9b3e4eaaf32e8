package grader.engineadapters;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What another server does between two steps of a server. When it waits for a row that the first
 * one has locked, the first one goes on after a second, and both end later; that is another order,
 * and as good a one.
 *
 * <p>For one server whose steps are counted, whatever threads it has.
 */
public final class InterleavedAction {
  private final Runnable body;
  private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
  private boolean begun;

  /** Something that was not done yet. */
  public InterleavedAction(Runnable body) {
    this.body = body;
  }

  /** Does it, at the first call. */
  public void run() {
    if (!begun) {
      begun = true;
      running = CompletableFuture.runAsync(body);
      try {
        running.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        // It waits for the server that waits here.
      } catch (InterruptedException | ExecutionException e) {
        throw new AssertionError("another server throws " + e.getCause(), e);
      }
    }
  }

  /** Whether it was done between two steps; returns when it is over. */
  public boolean hasRun() {
    running.join();
    return begun;
  }
}

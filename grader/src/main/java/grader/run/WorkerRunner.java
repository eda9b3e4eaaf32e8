package grader.run;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/**
 * Runs each request on a worker JVM of its own.
 *
 * <p>Creating one begins, in the background, to look for a sandbox and to put the libraries in
 * place; {@link #prepare} goes on to start a worker. Whatever is not ready when a run needs it is
 * waited for. All workers end with the grader.
 */
public final class WorkerRunner implements Runner {
  /** Threads that do not keep the grader alive. */
  private static final Executor BACKGROUND =
      work -> {
        Thread thread = new Thread(work, "prepares a worker");
        thread.setDaemon(true);
        thread.start();
      };

  private final CompletableFuture<Sandbox> sandbox =
      CompletableFuture.supplyAsync(Sandbox::find, BACKGROUND);
  private final CompletableFuture<WorkerHome> home =
      CompletableFuture.supplyAsync(WorkerRunner::home, BACKGROUND);
  private final Queue<Spare> spares = new ConcurrentLinkedQueue<>();
  private final Set<Worker> open = ConcurrentHashMap.newKeySet();

  private record Spare(Limits limits, CompletableFuture<Worker> worker) {}

  private WorkerRunner() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> open.forEach(Worker::close)));
  }

  /** A runner with the strongest sandbox of this machine; returns at once. */
  public static WorkerRunner create() {
    return new WorkerRunner();
  }

  private static WorkerHome home() {
    try {
      WorkerHome home = WorkerHome.prepare();
      ClassArchive.ensure(home);
      return home;
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  @Override
  public String sandbox() {
    return sandbox.join().description();
  }

  @Override
  public void prepare(Limits limits) {
    spares.add(new Spare(limits, CompletableFuture.supplyAsync(() -> start(limits), BACKGROUND)));
  }

  @Override
  public RunOutcome run(RunRequest request) {
    try {
      Worker worker = take(request.limits());
      try (worker) {
        return new Run(worker, request).toEnd();
      } finally {
        open.remove(worker);
      }
    } catch (IOException | CompletionException e) {
      return fault(request, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return fault(request, "the grader was interrupted");
    }
  }

  private static RunOutcome fault(RunRequest request, String reason) {
    return new RunOutcome.GraderFault(new Ledger(request.tests()).results(), "", reason);
  }

  /** A spare that was started with the same limits, or else a new worker. */
  private Worker take(Limits limits) {
    for (Spare spare : spares) {
      if (spare.limits().equals(limits) && spares.remove(spare)) {
        return spare.worker().join();
      }
    }
    return start(limits);
  }

  private Worker start(Limits limits) {
    try {
      Worker worker = new Worker(requireNonNull(home.join()), sandbox.join(), limits);
      open.add(worker);
      return worker;
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}

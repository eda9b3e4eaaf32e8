package grader.run;

import static java.util.Objects.requireNonNull;

import grader.sandbox.Sandbox;
import grader.sandbox.SandboxRequirement;
import grader.sandbox.SandboxSelector;
import grader.sandbox.SandboxUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Runs each request on a worker JVM of its own.
 *
 * <p>Creating one begins, in the background, to look for a sandbox and to put the libraries in
 * place; {@link #prepare} goes on to start a worker. Whatever is not ready when a run needs it is
 * waited for. All workers end with the grader.
 */
public final class WorkerRunner implements Runner {
  /** Threads that do not keep the grader alive. */
  private static final Executor BACKGROUND = work -> daemon(work, "prepares workers").start();

  /**
   * Threads that start workers and never end: Linux ends a process that dies with its parent as
   * soon as the thread that started it ends, though the grader goes on.
   */
  private static final Executor STARTERS =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(), work -> daemon(work, "starts workers"));

  private final CompletableFuture<Sandbox> sandbox;
  private final CompletableFuture<WorkerLibraries> home =
      CompletableFuture.supplyAsync(WorkerRunner::home, BACKGROUND);
  private final WarmWorkerPool<WorkerProcess> pool =
      new WarmWorkerPool<>(Runtime.getRuntime().availableProcessors(), this::end);
  private final Set<WorkerProcess> open = ConcurrentHashMap.newKeySet();

  /** Held to read while a worker is being started, and to write from the grader's end on. */
  private final ReentrantReadWriteLock ending = new ReentrantReadWriteLock();

  private WorkerRunner(Supplier<Sandbox> sandbox) {
    this.sandbox = CompletableFuture.supplyAsync(sandbox, BACKGROUND);
    Runtime.getRuntime().addShutdownHook(new Thread(this::endAll));
  }

  /** A runner with the sandbox that is wished for; returns at once. */
  public static WorkerRunner create(SandboxRequirement wish) {
    return new WorkerRunner(() -> SandboxSelector.find(wish));
  }

  /** A runner with this sandbox, tried or not. */
  static WorkerRunner in(Sandbox sandbox) {
    return new WorkerRunner(() -> sandbox);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private static WorkerLibraries home() {
    try {
      WorkerLibraries home = WorkerLibraries.prepare();
      ClassDataArchive.ensure(home);
      return home;
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  @Override
  public boolean isolates() {
    return found().kind().isolates();
  }

  /**
   * {@inheritDoc}
   *
   * @throws grader.sandbox.SandboxUnavailableException when this machine does not give what was
   *     wished
   */
  @Override
  public String sandbox() {
    Sandbox found = found();
    return found.kind().word() + " + policy (" + found.denies() + ")";
  }

  private Sandbox found() {
    try {
      return sandbox.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof SandboxUnavailableException missing ? missing : e;
    }
  }

  @Override
  public void prepare(List<Path> given, ResourceLimits limits) {
    pool.add(given, limits, () -> starting(given, limits, JvmCommandLine::worker));
  }

  @Override
  public RunOutcome run(RunRequest request) {
    return measure(request, () -> take(request.given(), request.limits())).outcome();
  }

  @Override
  public RunMeasurement measure(RunRequest request) {
    RunMeasurement measured =
        measure(
            request,
            () ->
                starting(request.given(), request.limits(), JvmCommandLine::measuredWorker).join());
    int heap = JvmCommandLine.largestHeap(measured.outcome().output());
    return new RunMeasurement(
        measured.outcome(), measured.wallTime(), measured.processorTime(), heap);
  }

  private RunMeasurement measure(RunRequest request, Supplier<WorkerProcess> starting) {
    long begin = System.nanoTime();
    RunOutcome outcome;
    Duration processorTime = Duration.ZERO;
    try {
      WorkerProcess worker = starting.get();
      try (worker) {
        WorkerSession run = new WorkerSession(worker, request);
        outcome = run.toEnd();
        processorTime = run.processorTime();
      } finally {
        open.remove(worker);
      }
    } catch (CompletionException e) {
      outcome = fault(request, String.valueOf(root(e).getMessage()));
    } catch (IOException e) {
      outcome = fault(request, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      outcome = fault(request, "the grader was interrupted");
    }
    return new RunMeasurement(
        outcome, Duration.ofNanos(System.nanoTime() - begin), processorTime, 0);
  }

  private static Throwable root(CompletionException e) {
    Throwable cause = e;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static RunOutcome fault(RunRequest request, String reason) {
    return new RunOutcome.GraderFault(
        new TestResultCollector(request.tests()).results(), "", reason);
  }

  private WorkerProcess take(List<Path> given, ResourceLimits limits) {
    return pool.take(given, limits)
        .orElseGet(() -> starting(given, limits, JvmCommandLine::worker))
        .join();
  }

  private CompletableFuture<WorkerProcess> starting(
      List<Path> given, ResourceLimits limits, WorkerProcess.CommandLine java) {
    return CompletableFuture.supplyAsync(() -> start(given, limits, java), STARTERS);
  }

  private WorkerProcess start(
      List<Path> given, ResourceLimits limits, WorkerProcess.CommandLine java) {
    try {
      return start(requireNonNull(home.join()), sandbox.join(), given, limits, java);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private WorkerProcess start(
      WorkerLibraries home,
      Sandbox sandbox,
      List<Path> given,
      ResourceLimits limits,
      WorkerProcess.CommandLine java)
      throws IOException {
    if (!ending.readLock().tryLock()) {
      throw new IOException("the grader ends");
    }
    try {
      WorkerProcess worker = new WorkerProcess(home, sandbox, given, limits, java);
      open.add(worker);
      return worker;
    } finally {
      ending.readLock().unlock();
    }
  }

  /** Lets those that are being started come to life, so that none is overlooked. */
  private void endAll() {
    ending.writeLock().lock();
    open.forEach(WorkerProcess::close);
  }

  private void end(WorkerProcess worker) {
    worker.close();
    open.remove(worker);
  }
}

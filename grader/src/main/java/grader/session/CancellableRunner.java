package grader.session;

import grader.run.ResourceLimits;
import grader.run.RunMeasurement;
import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A runner whose run can be given up: a newer save makes its verdict worthless. Only the run itself
 * is interrupted, since a compiler does not survive that. For one run at a time.
 */
public final class CancellableRunner implements Runner {
  private static final String STOPPED = "a newer save took its place";

  private final Runner runner;
  private @Nullable Thread running;
  private boolean stopped;

  /** Runs by this runner. */
  public CancellableRunner(Runner runner) {
    this.runner = runner;
  }

  /** From now on runs are made again. */
  synchronized void begin() {
    stopped = false;
  }

  /** Ends the run that is under way, and all that come before {@link #begin}. */
  synchronized void stop() {
    stopped = true;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public RunOutcome run(RunRequest request) {
    synchronized (this) {
      if (stopped) {
        return new RunOutcome.GraderFault(List.of(), "", STOPPED);
      }
      running = Thread.currentThread();
    }
    try {
      return runner.run(request);
    } finally {
      synchronized (this) {
        running = null;
        Thread.interrupted(); // what comes after the run is not to be interrupted
      }
    }
  }

  @Override
  public RunMeasurement measure(RunRequest request) {
    return runner.measure(request);
  }

  @Override
  public String sandbox() {
    return runner.sandbox();
  }

  @Override
  public void prepare(List<Path> given, ResourceLimits limits) {
    runner.prepare(given, limits);
  }
}

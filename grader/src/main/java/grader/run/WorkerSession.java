package grader.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import grader.sandbox.HardLimits;
import grader.text.SafeText;
import grader.worker.WorkerMain;
import grader.worker.WorkerProtocol;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run on one worker: from the greeting to the outcome. Not thread-safe. */
final class WorkerSession {
  /** A machine under load starts a JVM in a few seconds; this long means that it cannot. */
  private static final Duration START = Duration.ofSeconds(60);

  /** What a worker sent before it was ended is in the socket and read at once. */
  private static final Duration UNDERWAY = Duration.ofSeconds(5);

  /** What the JVM prints when -XX:+ExitOnOutOfMemoryError ends it, with exit code 3. */
  private static final String HEAP_IS_FULL = "Terminating due to java.lang.OutOfMemoryError";

  private static final int HEAP_IS_FULL_CODE = 3;

  private final WorkerProcess worker;
  private final RunRequest request;
  private final TestResultCollector collector;
  private final ResourceLimits limits;
  private Duration processorTime = Duration.ZERO;

  WorkerSession(WorkerProcess worker, RunRequest request) {
    this.worker = worker;
    this.request = request;
    this.collector = new TestResultCollector(request.tests());
    this.limits = request.limits();
  }

  /** Runs all tests; the worker is of no use afterwards. */
  RunOutcome toEnd() throws IOException, InterruptedException {
    WorkerEvent first = worker.next(System.nanoTime() + START.toNanos());
    if (!(first instanceof WorkerEvent.FrameReceived greeting
        && greeting.frame().kind() == WorkerProtocol.HELLO)) {
      worker.end();
      String said = SafeText.printable(new String(worker.output(), UTF_8)).strip();
      String detail = said.substring(0, Math.min(said.length(), 400));
      return new RunOutcome.GraderFault(
          collector.results(),
          "",
          RunMessages.noStart(detail + HardLimits.ofThisProcess().advice()));
    }
    worker.send(request);
    TimeBudget budget = new TimeBudget(limits, worker::processorTime, System.nanoTime());
    try {
      WorkerEvent end = enterFrames(budget);
      return end instanceof WorkerEvent.FrameReceived ? done(budget) : cutShort(end, budget);
    } catch (ProtocolViolation violation) {
      return violated(String.valueOf(violation.getMessage()));
    }
  }

  /** Enters frames as below, as long as the budget lasts; null when it is used up. */
  private @Nullable WorkerEvent enterFrames(TimeBudget budget)
      throws ProtocolViolation, InterruptedException {
    while (true) {
      WorkerEvent end = enterFrames(budget.nextLook(System.nanoTime()));
      if (end != null || budget.reached(System.nanoTime()).isPresent()) {
        return end;
      }
    }
  }

  /** Enters frames up to the last one, up to another event, which it returns, or a moment. */
  private @Nullable WorkerEvent enterFrames(long deadline)
      throws ProtocolViolation, InterruptedException {
    while (true) {
      WorkerEvent event = worker.next(deadline);
      if (event instanceof WorkerEvent.ProtocolViolated violated) {
        throw new ProtocolViolation(violated.how());
      }
      boolean more =
          event instanceof WorkerEvent.FrameReceived a && !collector.enter(a.frame(), a.nanos());
      if (!more) {
        return event;
      }
    }
  }

  /** What a run that came to its end has used. */
  Duration processorTime() {
    return processorTime;
  }

  private RunOutcome done(TimeBudget budget) throws InterruptedException {
    processorTime = budget.used();
    // Not waited for: a JVM takes 0.3 s to end while one of its threads reads from a socket.
    worker.end();
    byte[] output = worker.output();
    return output.length > limits.outputBytes()
        ? flooded(output)
        : new RunOutcome.Finished(collector.results(), text(output));
  }

  private RunOutcome cutShort(@Nullable WorkerEvent event, TimeBudget budget)
      throws ProtocolViolation, InterruptedException {
    if (event instanceof WorkerEvent.ConnectionClosed) {
      return exited(worker.exitCode());
    }
    long now = System.nanoTime();
    RunOutcome.Clock clock = budget.reached(now).orElse(RunOutcome.Clock.WALL);
    boolean near = budget.near(clock, collector.inTest(now), now);
    worker.end();
    enterFrames(System.nanoTime() + UNDERWAY.toNanos());
    byte[] output = worker.output();
    if (event instanceof WorkerEvent.OutputLimitExceeded) {
      return flooded(output);
    }
    Duration limit = clock == RunOutcome.Clock.WALL ? limits.wallTime() : limits.processorTime();
    List<TestResult> results = collector.cutShort(RunMessages.timedOut(limit, clock), now);
    return new RunOutcome.TimedOut(results, text(output), limit, clock, near);
  }

  private RunOutcome exited(int code) throws InterruptedException {
    long now = System.nanoTime();
    byte[] output = worker.output();
    if (code == WorkerMain.FLOODED) {
      return flooded(output);
    }
    if (code == WorkerMain.NO_ENGINES && !request.engines().isEmpty()) {
      return new RunOutcome.GraderFault(collector.results(), "", RunMessages.NO_ENGINES);
    }
    int lastWords = new String(output, UTF_8).lastIndexOf(HEAP_IS_FULL);
    if (code == HEAP_IS_FULL_CODE && lastWords >= 0) {
      int heap = limits.heapMebibytes();
      String text = SafeText.printable(new String(output, UTF_8).substring(0, lastWords));
      return new RunOutcome.OutOfMemory(
          collector.cutShort(RunMessages.outOfMemory(heap), now), text, heap);
    }
    int signal = RunOutcome.Exited.signal(code);
    Failure why = signal > 0 ? RunMessages.killed(signal) : RunMessages.exited(code);
    return new RunOutcome.Exited(collector.cutShort(why, now), text(output), code);
  }

  private RunOutcome flooded(byte[] output) {
    int limit = limits.outputBytes();
    return new RunOutcome.Flooded(
        collector.cutShort(RunMessages.flooded(limit), System.nanoTime()), text(output), limit);
  }

  private RunOutcome violated(String how) throws InterruptedException {
    worker.end();
    int code = worker.exitCode();
    List<TestResult> results = collector.allFailed(RunMessages.tampered(how));
    return new RunOutcome.Exited(results, text(worker.output()), code);
  }

  private String text(byte[] output) {
    int length = Math.min(output.length, limits.outputBytes());
    return SafeText.printable(new String(output, 0, length, UTF_8));
  }
}

package grader.run;

import grader.text.SafeText;
import grader.worker.FailureDescription;
import grader.worker.WorkerProtocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parent's list of the tests that must be reported, and what was. Not thread-safe.
 *
 * <p>Invariant: a result is written once, between the start and the end of its own test, and no two
 * tests run at once. When a worker breaks this, all its results are discarded, earlier ones too.
 */
final class TestResultCollector {
  private static final int NONE = -1;

  private final List<ExpectedTest> tests;
  private final @Nullable TestResult[] results;
  private int running = NONE;
  private long startNanos;

  TestResultCollector(List<ExpectedTest> tests) {
    this.tests = List.copyOf(tests);
    this.results = new TestResult[tests.size()];
  }

  /**
   * Enters a frame that arrived at {@code nanos} of {@link System#nanoTime()}.
   *
   * @return whether the worker says that it is done
   */
  boolean enter(Frame frame, long nanos) throws ProtocolViolation {
    switch (frame.kind()) {
      case WorkerProtocol.STARTED -> start(frame.test(), nanos);
      case WorkerProtocol.ENDED ->
          end(frame.test(), frame.failure().map(TestResultCollector::failure), nanos);
      case WorkerProtocol.DONE -> {
        if (running != NONE) {
          throw new ProtocolViolation("it ended while " + tests.get(running).id() + " was running");
        }
        return true;
      }
      default ->
          throw new ProtocolViolation(
              "a second greeting"); // HELLO; Frame lets no other kind through
    }
    return false;
  }

  private void start(int test, long nanos) throws ProtocolViolation {
    if (test < 0 || test >= results.length) {
      throw new ProtocolViolation("a test that nobody asked for");
    }
    if (running != NONE || results[test] != null) {
      throw new ProtocolViolation(
          tests.get(test).id() + " was started twice, or beside another test");
    }
    running = test;
    startNanos = nanos;
  }

  private void end(int test, Optional<Failure> failure, long nanos) throws ProtocolViolation {
    if (running == NONE || test != running) {
      throw new ProtocolViolation("a test ended that was not running");
    }
    write(test, failure, Duration.ofNanos(nanos - startNanos));
    running = NONE;
  }

  private void write(int test, Optional<Failure> failure, Duration time) {
    TestStatus status = failure.isPresent() ? TestStatus.FAILED : TestStatus.PASSED;
    results[test] = new TestResult(tests.get(test), status, failure, time);
  }

  /** How long the running test has been running at {@code nanos}; 0 when none is. */
  long inTest(long nanos) {
    return running == NONE ? 0 : nanos - startNanos;
  }

  /**
   * The results of a run that was cut short: the test that was running failed because of {@code
   * why} at {@code nanos}; if none was, the first that has no result, since the run ended on the
   * way to it.
   */
  List<TestResult> cutShort(Failure why, long nanos) {
    Duration time = Duration.ofNanos(inTest(nanos));
    int guilty = running;
    for (int test = 0; guilty == NONE && test < results.length; test++) {
      if (results[test] == null) {
        guilty = test;
      }
    }
    if (guilty != NONE) {
      write(guilty, Optional.of(why), time);
    }
    return results();
  }

  /** The results when nothing that the worker said can be believed. */
  List<TestResult> allFailed(Failure why) {
    for (int test = 0; test < results.length; test++) {
      write(test, Optional.of(why), Duration.ZERO);
    }
    return results();
  }

  /** One result per expected test. */
  List<TestResult> results() {
    List<TestResult> all = new ArrayList<>();
    for (int test = 0; test < results.length; test++) {
      TestResult result = results[test];
      all.add(
          result != null
              ? result
              : new TestResult(
                  tests.get(test), TestStatus.NOT_RUN, Optional.empty(), Duration.ZERO));
    }
    return all;
  }

  private static Failure failure(FailureDescription description) {
    List<StackTraceElement> frames =
        description.frames().stream()
            .map(
                frame ->
                    new StackTraceElement(
                        SafeText.printable(frame.getClassName()),
                        SafeText.printable(frame.getMethodName()),
                        SafeText.printable(String.valueOf(frame.getFileName())),
                        frame.getLineNumber()))
            .toList();
    return new Failure(
        SafeText.printable(description.type()), SafeText.printable(description.message()), frames);
  }
}

package grader.run;

import java.time.Duration;
import java.util.List;

/**
 * How a run ended. Whatever the end, there is one result per expected test, in the order of the
 * request: what was reported before the end counts, the test that was running is failed, the rest
 * did not run.
 */
public sealed interface RunOutcome {
  /** One result per expected test, in the order of the request. */
  List<TestResult> results();

  /**
   * What the submission printed, at most {@link ResourceLimits#outputBytes()} of it, decoded as
   * UTF-8, control characters escaped but for line breaks and tabs.
   */
  String output();

  /**
   * Whether a second run may end otherwise: the first was near a limit, or something other than the
   * submission may have ended it.
   */
  default boolean mayHaveBeenBadLuck() {
    return false;
  }

  /** The same end with these results, which are of the same tests. */
  RunOutcome with(List<TestResult> other);

  /** The clocks that a run is held to. */
  enum Clock {
    WALL,
    PROCESSOR
  }

  /** Every test had its turn. */
  record Finished(List<TestResult> results, String output) implements RunOutcome {
    public Finished {
      results = List.copyOf(results);
    }

    @Override
    public RunOutcome with(List<TestResult> other) {
      return new Finished(other, output);
    }
  }

  /**
   * The tests were still running after {@code limit} by {@code clock}; {@code near} when it was not
   * one test that took most of the time.
   */
  record TimedOut(
      List<TestResult> results, String output, Duration limit, Clock clock, boolean near)
      implements RunOutcome {
    public TimedOut {
      results = List.copyOf(results);
    }

    @Override
    public RunOutcome with(List<TestResult> other) {
      return new TimedOut(other, output, limit, clock, near);
    }

    @Override
    public boolean mayHaveBeenBadLuck() {
      return near;
    }
  }

  /** The heap of {@code heapMebibytes} MiB was full. */
  record OutOfMemory(List<TestResult> results, String output, int heapMebibytes)
      implements RunOutcome {
    public OutOfMemory {
      results = List.copyOf(results);
    }

    @Override
    public RunOutcome with(List<TestResult> other) {
      return new OutOfMemory(other, output, heapMebibytes);
    }

    /** When memory is collected depends on more than the submission. */
    @Override
    public boolean mayHaveBeenBadLuck() {
      return true;
    }
  }

  /** The worker ended before its report did, with exit code {@code code}. */
  record Exited(List<TestResult> results, String output, int code) implements RunOutcome {
    /** An exit code above this one is the number of a signal. */
    private static final int SIGNAL = 128;

    private static final int LAST_SIGNAL = 64;

    public Exited {
      results = List.copyOf(results);
    }

    @Override
    public RunOutcome with(List<TestResult> other) {
      return new Exited(other, output, code);
    }

    /** The system ends processes too, by a signal, when the machine has no memory left. */
    @Override
    public boolean mayHaveBeenBadLuck() {
      return signal() > 0;
    }

    /** The number of the signal that ended the worker; 0 if none did. */
    public int signal() {
      return signal(code);
    }

    static int signal(int code) {
      int signal = code - SIGNAL;
      return signal > 0 && signal <= LAST_SIGNAL ? signal : 0;
    }
  }

  /** The submission printed more than {@code limitBytes}. */
  record Flooded(List<TestResult> results, String output, int limitBytes) implements RunOutcome {
    public Flooded {
      results = List.copyOf(results);
    }

    @Override
    public RunOutcome with(List<TestResult> other) {
      return new Flooded(other, output, limitBytes);
    }
  }

  /** The run could not be made; {@code reason} says why, and it is not the learner's fault. */
  record GraderFault(List<TestResult> results, String output, String reason) implements RunOutcome {
    public GraderFault {
      results = List.copyOf(results);
    }

    @Override
    public RunOutcome with(List<TestResult> other) {
      return new GraderFault(other, output, reason);
    }
  }
}

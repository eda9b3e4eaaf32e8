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
   * What the submission printed, at most {@link Limits#outputBytes()} of it, decoded as UTF-8,
   * control characters escaped but for line breaks and tabs.
   */
  String output();

  /** Every test had its turn. */
  record Finished(List<TestResult> results, String output) implements RunOutcome {
    public Finished {
      results = List.copyOf(results);
    }
  }

  /** The tests were still running after {@code limit}. */
  record TimedOut(List<TestResult> results, String output, Duration limit) implements RunOutcome {
    public TimedOut {
      results = List.copyOf(results);
    }
  }

  /** The heap of {@code heapMebibytes} MiB was full. */
  record OutOfMemory(List<TestResult> results, String output, int heapMebibytes)
      implements RunOutcome {
    public OutOfMemory {
      results = List.copyOf(results);
    }
  }

  /** The worker ended before its report did, with exit code {@code code}. */
  record Exited(List<TestResult> results, String output, int code) implements RunOutcome {
    public Exited {
      results = List.copyOf(results);
    }
  }

  /** The submission printed more than {@code limitBytes}. */
  record Flooded(List<TestResult> results, String output, int limitBytes) implements RunOutcome {
    public Flooded {
      results = List.copyOf(results);
    }
  }

  /** The run could not be made; {@code reason} says why, and it is not the learner's fault. */
  record GraderFault(List<TestResult> results, String output, String reason) implements RunOutcome {
    public GraderFault {
      results = List.copyOf(results);
    }
  }
}

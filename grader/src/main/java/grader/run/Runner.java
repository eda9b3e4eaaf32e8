package grader.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs the tests of compiled submissions. Safe for use by several threads at once. */
public interface Runner {
  /**
   * Runs the tests and waits for the end of the run.
   *
   * @return how it ended; never longer after {@link ResourceLimits#wallTime()} than it takes to
   *     start and to end a process
   */
  RunOutcome run(RunRequest request);

  /** Runs the tests as {@link #run} does and tells what they took, as far as it knows. */
  default RunMeasurement measure(RunRequest request) {
    return new RunMeasurement(run(request), Duration.ZERO, Duration.ZERO, 0);
  }

  /** Whether a submission sees neither files nor network of this machine. */
  default boolean isolates() {
    return false;
  }

  /** In one line, what this machine denies a submission; claims only what was tried. */
  String sandbox();

  /** The salt of the random histories in tests; empty for the usual one. */
  default Optional<String> salt() {
    return Optional.empty();
  }

  /**
   * Starts a worker ahead of need and loads into it what is given, so that both overlap with the
   * caller's work; returns at once. Needed for speed only.
   *
   * @param given what the run to come is given, see {@link RunRequest#given}
   * @param limits the limits of the run to come; a run with others starts a worker of its own
   */
  default void prepare(List<Path> given, ResourceLimits limits) {}
}

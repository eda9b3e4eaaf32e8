package grader.run;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What to run.
 *
 * @param given directories and jars that are the same for every submission: contract, tests and
 *     their libraries, in order; a worker has them loaded before it sees the rest. The usual
 *     libraries are added by the runner and come first, so that a submission cannot replace them
 * @param submitted directories of learner classes; they come last, so that no class of a learner
 *     stands in front of a given one of the same name
 * @param tests the tests that must be reported, each once; they run class by class, in the order of
 *     each class's first mention
 * @param limits what the run may use
 * @param engines servers that the tests may connect to, and nothing else does; as a rule none
 * @param properties system properties that the tests see beside the usual ones; as a rule none
 */
public record RunRequest(
    List<Path> given,
    List<Path> submitted,
    List<ExpectedTest> tests,
    ResourceLimits limits,
    List<EngineAddress> engines,
    Map<String, String> properties) {
  public RunRequest {
    properties = Map.copyOf(properties);
    engines = List.copyOf(engines);
    given = List.copyOf(given);
    submitted = List.copyOf(submitted);
    tests = List.copyOf(tests);
    if (new HashSet<>(tests).size() != tests.size()) {
      throw new IllegalArgumentException("each test may be expected only once: " + tests);
    }
  }

  /** A run without engines. */
  public RunRequest(
      List<Path> given, List<Path> submitted, List<ExpectedTest> tests, ResourceLimits limits) {
    this(given, submitted, tests, limits, List.of(), Map.of());
  }

  /** The same run with these system properties. */
  public RunRequest withProperties(Map<String, String> wanted) {
    return new RunRequest(given, submitted, tests, limits, engines, wanted);
  }
}

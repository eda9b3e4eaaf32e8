package grader.run;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/**
 * What to run.
 *
 * @param classpath directories and jars of learner and exam classes, in order; the usual libraries
 *     are added by the runner and come first, so that a submission cannot replace them
 * @param tests the tests that must be reported, each once; they run class by class, in the order of
 *     each class's first mention
 * @param limits what the run may use
 */
public record RunRequest(List<Path> classpath, List<ExpectedTest> tests, Limits limits) {
  public RunRequest {
    classpath = List.copyOf(classpath);
    tests = List.copyOf(tests);
    if (new HashSet<>(tests).size() != tests.size()) {
      throw new IllegalArgumentException("each test may be expected only once: " + tests);
    }
  }
}

package grader.score;

import grader.course.Rule;
import grader.run.TestStatus;
import java.util.List;

/** What became of one rule: its tests in the order of the test plan. */
public record RuleVerdict(Rule rule, List<Verdict> verdicts) {
  /** Copies the verdicts. */
  public RuleVerdict {
    verdicts = List.copyOf(verdicts);
  }

  /** Whether it has tests and all of them passed. */
  public boolean passed() {
    return !verdicts.isEmpty()
        && verdicts.stream().allMatch(it -> it.status() == TestStatus.PASSED);
  }

  /** Whether one of its tests failed; false when none of them ran. */
  public boolean failed() {
    return verdicts.stream().anyMatch(it -> it.status() == TestStatus.FAILED);
  }

  /** Points of the tests that passed. */
  public int points() {
    return verdicts.stream()
        .filter(it -> it.status() == TestStatus.PASSED)
        .mapToInt(it -> it.test().points())
        .sum();
  }

  /** Points of all its tests. */
  public int maxPoints() {
    return verdicts.stream().mapToInt(it -> it.test().points()).sum();
  }
}

package grader.course;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All tests of a kata, public and hidden, ordered by rule. It is the denominator of every score.
 *
 * @param misnamed {@code class#method} of tests whose name starts with no rule; they are never run
 */
public record TestPlan(List<TestCase> tests, List<String> misnamed) {
  /** Copies both lists. */
  public TestPlan {
    tests = List.copyOf(tests);
    misnamed = List.copyOf(misnamed);
  }

  /** The sum of all points; 100 in a finished kata. */
  public int points() {
    return tests.stream().collect(Collectors.summingInt(TestCase::points));
  }

  /** The tests of one rule, in order. */
  public List<TestCase> of(RuleId rule) {
    return tests.stream().filter(test -> test.rule().equals(rule)).toList();
  }
}

package grader.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Shares the points of each rule out among its own and its added tests, so that a rule, a level and
 * the kata are worth what they were.
 *
 * <p>The {@code @Points} of all tests of a rule are weights. Each test gets the whole part of its
 * share; the points that are left go to the largest fractions, of equal ones to an added test first
 * (the method of Hamilton). A test may get no points; its rule fails with it all the same.
 */
final class PointShares {
  private PointShares() {}

  /** The tests of both plans. */
  static TestPlan of(TestPlan own, TestPlan added) {
    Map<RuleId, List<TestCase>> byRule = new TreeMap<>();
    added.tests().forEach(test -> list(byRule, test).add(test));
    own.tests().forEach(test -> list(byRule, test).add(test));
    List<TestCase> all = new ArrayList<>();
    byRule.forEach((rule, tests) -> all.addAll(shared(tests, points(own.of(rule)))));
    all.sort(TestPlanReader.ORDER);
    List<String> misnamed = new ArrayList<>(own.misnamed());
    misnamed.addAll(added.misnamed());
    return new TestPlan(all, misnamed);
  }

  private static List<TestCase> list(Map<RuleId, List<TestCase>> byRule, TestCase test) {
    return byRule.computeIfAbsent(test.rule(), rule -> new ArrayList<>());
  }

  private static int points(List<TestCase> tests) {
    return tests.stream().mapToInt(TestCase::points).sum();
  }

  private static List<TestCase> shared(List<TestCase> tests, int all) {
    int weights = Math.max(1, points(tests));
    int[] shares = tests.stream().mapToInt(test -> all * test.points() / weights).toArray();
    int left = points(tests) == 0 ? 0 : all - IntStream.of(shares).sum();
    IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> -(all * tests.get(i).points() % weights)))
        .limit(left)
        .forEach(i -> shares[i]++);
    return IntStream.range(0, shares.length)
        .mapToObj(i -> tests.get(i).withPoints(shares[i]))
        .toList();
  }
}

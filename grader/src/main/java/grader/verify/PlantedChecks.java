package grader.verify;

import grader.course.Brief;
import grader.course.Inventory;
import grader.course.Outcome;
import grader.course.Planted;
import grader.course.Rule;
import grader.course.RuleId;
import grader.course.TestCase;
import grader.text.AuthorMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds planted submissions to their expectations, and the tests to the planted submissions. */
final class PlantedChecks {
  private PlantedChecks() {}

  /** All problems of all planted submissions, in order. */
  static List<String> expectations(Map<Planted, Graded> planted) {
    return planted.entrySet().stream()
        .flatMap(it -> expectation(it.getKey(), it.getValue()).stream())
        .toList();
  }

  /** What one planted submission does that it must not, or does not do that it must. */
  static List<String> expectation(Planted planted, Graded graded) {
    List<String> problems = new ArrayList<>();
    planted
        .mistakes()
        .forEach(it -> problems.add(AuthorMessages.badExpectation(planted.name(), it)));
    String expected = planted.outcome().orElse(Outcome.FINISHED).word();
    String actual = graded.first().outcome();
    if (!actual.equals(expected)) {
      problems.add(AuthorMessages.otherOutcome(planted.name(), expected, actual, graded.detail()));
      return problems;
    }
    boolean byRules = planted.outcome().isEmpty() || !planted.fails().isEmpty();
    if (byRules && !graded.failingRules().equals(planted.fails())) {
      problems.add(
          AuthorMessages.failsOther(planted.name(), planted.fails(), graded.failingRules()));
    }
    planted
        .message()
        .filter(message -> !graded.told().contains(message))
        .ifPresent(
            message ->
                problems.add(
                    AuthorMessages.messageMissing(planted.name(), message, graded.told())));
    return problems;
  }

  /**
   * Rules that no planted submission breaks.
   *
   * @param believed submissions that were not graded and break what they say
   */
  static List<String> unbrokenRules(
      Brief brief, Map<Planted, Graded> graded, List<Planted> believed) {
    Set<RuleId> broken = new TreeSet<>();
    believed.forEach(planted -> broken.addAll(planted.fails()));
    graded.forEach(
        (planted, result) -> {
          if (result.finished() || !planted.fails().isEmpty()) {
            broken.addAll(result.failingRules());
          }
        });
    return brief.rules().stream()
        .map(Rule::id)
        .filter(rule -> !broken.contains(rule))
        .map(AuthorMessages::ruleUnbroken)
        .toList();
  }

  /** Hidden tests that fail for no planted submission. */
  static List<String> unneededTests(Inventory inventory, Map<Planted, Graded> graded) {
    Set<String> failed = new TreeSet<>();
    graded.values().forEach(result -> failed.addAll(result.failedTests()));
    return hidden(inventory)
        .map(TestCase::methodName)
        .filter(test -> !failed.contains(test))
        .map(AuthorMessages::hiddenTestNotNeeded)
        .toList();
  }

  static Stream<TestCase> hidden(Inventory inventory) {
    return inventory.tests().stream().filter(TestCase::hidden);
  }
}

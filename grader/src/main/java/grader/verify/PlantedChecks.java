package grader.verify;

import grader.course.Brief;
import grader.course.GradingOutcome;
import grader.course.Kata;
import grader.course.PlantedSubmission;
import grader.course.Rule;
import grader.course.RuleId;
import grader.course.TestCase;
import grader.course.TestPlan;
import grader.patch.PlantedSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds planted submissions to their expectations, and the tests to the planted submissions. */
final class PlantedChecks {
  private PlantedChecks() {}

  /**
   * The planted submissions that are stored as they must be; the others cannot be graded.
   *
   * @param problems where to put what is wrong with the others
   */
  static List<PlantedSubmission> applying(Kata kata, List<String> problems) {
    List<PlantedSubmission> applying = new ArrayList<>();
    for (PlantedSubmission planted : kata.plantedSubmissions()) {
      List<String> own = PlantedSources.problems(kata, planted);
      problems.addAll(own);
      if (own.isEmpty()) {
        applying.add(planted);
      }
    }
    return applying;
  }

  /** All problems of all planted submissions, in order, each with the place of its source. */
  static List<String> expectations(Kata kata, Map<PlantedSubmission, GradingResult> planted) {
    return planted.entrySet().stream()
        .flatMap(
            it ->
                expectation(it.getKey(), it.getValue()).stream()
                    .map(problem -> located(kata, it.getKey(), problem)))
        .toList();
  }

  /** The problem with the place where the bug stands. */
  static String located(Kata kata, PlantedSubmission planted, String problem) {
    Path place = Files.exists(planted.patch()) ? planted.patch() : planted.folder();
    Path exam = kata.addedExam().filter(place::startsWith).orElse(kata.exam());
    return VerifyMessages.located(problem, exam.relativize(place).toString());
  }

  /** What one planted submission does that it must not, or does not do that it must. */
  static List<String> expectation(PlantedSubmission planted, GradingResult graded) {
    List<String> problems = new ArrayList<>();
    planted
        .mistakes()
        .forEach(it -> problems.add(VerifyMessages.badExpectation(planted.name(), it)));
    String expected = planted.outcome().orElse(GradingOutcome.FINISHED).word();
    String actual = graded.first().outcome();
    if (!actual.equals(expected)) {
      problems.add(VerifyMessages.otherOutcome(planted.name(), expected, actual, graded.detail()));
      return problems;
    }
    boolean byRules = planted.outcome().isEmpty() || !planted.fails().isEmpty();
    if (byRules && !graded.failingRules().equals(planted.fails())) {
      problems.add(
          VerifyMessages.failsOther(planted.name(), planted.fails(), graded.failingRules()));
    }
    planted
        .message()
        .filter(message -> !graded.told().contains(message))
        .ifPresent(
            message ->
                problems.add(
                    VerifyMessages.messageMissing(planted.name(), message, graded.told())));
    return problems;
  }

  /**
   * Rules that no planted submission breaks.
   *
   * @param believed submissions that were not graded and break what they say
   */
  static List<String> unbrokenRules(
      Brief brief, Map<PlantedSubmission, GradingResult> graded, List<PlantedSubmission> believed) {
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
        .map(VerifyMessages::ruleUnbroken)
        .toList();
  }

  /** Hidden tests that fail for no planted submission. */
  static List<String> unneededTests(
      TestPlan testPlan, Map<PlantedSubmission, GradingResult> graded) {
    Set<String> failed = new TreeSet<>();
    graded.values().forEach(result -> failed.addAll(result.failedTests()));
    return hidden(testPlan)
        .map(TestCase::methodName)
        .filter(test -> !failed.contains(test))
        .map(VerifyMessages::hiddenTestNotNeeded)
        .toList();
  }

  static Stream<TestCase> hidden(TestPlan testPlan) {
    return testPlan.tests().stream().filter(TestCase::hidden);
  }
}

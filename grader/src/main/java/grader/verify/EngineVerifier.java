package grader.verify;

import grader.Grader;
import grader.course.Alternative;
import grader.course.Brief;
import grader.course.CourseMessages;
import grader.course.Kata;
import grader.course.PlantedSubmission;
import grader.course.Rule;
import grader.course.RuleId;
import grader.course.TestCase;
import grader.course.TestPlan;
import grader.intake.Submission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Verifies the tests on real engines: the reference and every alternative pass all of them, and
 * planted submissions fail those that they name. Nothing of it counts for a score.
 *
 * <p>For use by one thread; closing it drops what has not been graded.
 */
public final class EngineVerifier implements AutoCloseable {
  /** So many planted submissions of a kata must be caught. */
  private static final int LEAST_CAUGHT = 5;

  private static final int FIRST_LEVEL = 1;
  private static final int LAST_LEVEL = 4;

  private final GradingQueue queue = new GradingQueue();
  private final Grader grader;
  private final boolean everything;

  /**
   * A verifier on a grader that has engines.
   *
   * @param everything whether all is run; otherwise the reference and the first five planted
   *     submissions of each kata
   */
  public EngineVerifier(Grader grader, boolean everything) {
    this.grader = grader;
    this.everything = everything;
  }

  /**
   * Begins with a kata that has tests on engines.
   *
   * @return all checks, in order; whoever asks waits for the last grading
   */
  public Supplier<List<CheckResult>> begin(Kata kata) {
    Future<GradingResult> reference =
        begin(kata, "reference solution", () -> grader.intake().takeReference(kata));
    Map<Alternative, Future<GradingResult>> others = new LinkedHashMap<>();
    for (Alternative it : kata.alternatives()) {
      if (everything && it.notOnEngines().isEmpty()) {
        others.put(
            it, begin(kata, "alternative " + it.name(), () -> grader.intake().take(kata, it)));
      }
    }
    Map<PlantedSubmission, Future<GradingResult>> planted = new LinkedHashMap<>();
    List<String> misfits = new ArrayList<>();
    for (PlantedSubmission it : PlantedChecks.applying(kata, misfits)) {
      boolean wanted = everything || planted.size() < LEAST_CAUGHT;
      if (wanted && !it.engineFails().isEmpty()) {
        planted.put(it, begin(kata, it.name(), () -> grader.intake().take(kata, it)));
      }
    }
    return () ->
        List.of(
            testPlan(kata),
            passes(kata, "reference solution passes on real engines", List.of(reference)),
            passes(kata, "alternatives pass on real engines", List.copyOf(others.values())),
            caught(kata, planted, misfits));
  }

  private Future<GradingResult> begin(Kata kata, String name, Supplier<Submission> taken) {
    return queue.begin(name, 1, () -> grader.gradeOnEngines(kata, name, taken));
  }

  private static CheckResult testPlan(Kata kata) {
    TestPlan testPlan = kata.engineTestPlan();
    Brief brief = kata.brief();
    Set<RuleId> known = brief.rules().stream().map(Rule::id).collect(Collectors.toSet());
    List<String> problems = new ArrayList<>();
    testPlan.misnamed().forEach(test -> problems.add(CourseMessages.testWithoutRule(test)));
    for (TestCase test : testPlan.tests()) {
      if (!known.contains(test.rule())) {
        problems.add(CourseMessages.testOfUnknownRule(test.methodName(), test.rule()));
      }
    }
    Set<Integer> tested = levels(testPlan.tests().stream().map(TestCase::rule));
    levels(known.stream()).stream()
        .filter(level -> FIRST_LEVEL <= level && level <= LAST_LEVEL)
        .filter(level -> !kata.settings().levelsWithoutEngines().contains(level.toString()))
        .filter(level -> !tested.contains(level))
        .forEach(level -> problems.add(VerifyMessages.noEngineTestsOfLevel(level)));
    int tests = testPlan.tests().size();
    return new CheckResult(kata.id(), "brief and tests on real engines agree", tests, problems);
  }

  private static Set<Integer> levels(Stream<RuleId> rules) {
    return rules.map(rule -> rule.level().number()).collect(Collectors.toCollection(TreeSet::new));
  }

  private static CheckResult passes(Kata kata, String promise, List<Future<GradingResult>> all) {
    List<String> problems = new ArrayList<>();
    all.forEach(one -> problems.addAll(problems(one, Set.of())));
    return new CheckResult(kata.id(), promise, all.size(), problems);
  }

  private static CheckResult caught(
      Kata kata, Map<PlantedSubmission, Future<GradingResult>> planted, List<String> misfits) {
    List<String> problems = new ArrayList<>(misfits);
    planted.forEach(
        (it, graded) ->
            problems(graded, it.engineFails())
                .forEach(problem -> problems.add(PlantedChecks.located(kata, it, problem))));
    if (planted.size() < LEAST_CAUGHT) {
      problems.add(VerifyMessages.tooFewOnEngines(planted.size(), LEAST_CAUGHT));
    }
    return new CheckResult(
        kata.id(), "planted submissions fail on real engines too", planted.size(), problems);
  }

  /** What is wrong with a run that must fail exactly these rules. */
  private static List<String> problems(Future<GradingResult> run, Set<RuleId> expected) {
    GradingResult graded = GradingQueue.end(run);
    if (!graded.finished()) {
      String outcome = graded.first().outcome();
      return List.of(VerifyMessages.endsWith(graded.name(), outcome, graded.detail()));
    }
    Set<RuleId> failing = graded.failingRules();
    return failing.equals(expected)
        ? List.of()
        : List.of(VerifyMessages.failsOther(graded.name(), expected, failing) + graded.told());
  }

  @Override
  public void close() {
    queue.close();
  }
}

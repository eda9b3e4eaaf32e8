package grader.verify;

import grader.Grader;
import grader.compile.CompiledKata;
import grader.course.Alternative;
import grader.course.CourseException;
import grader.course.Kata;
import grader.course.PlantedSubmission;
import grader.course.RuleId;
import grader.intake.Intake;
import grader.intake.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Verifies katas. The gradings of all katas wait in one queue, one at a time for each core, so that
 * no core is idle while one kata ends and the next has not begun.
 *
 * <p>For use by one thread; closing it drops what has not been graded.
 */
public final class CourseVerifier implements AutoCloseable {
  private final GradingQueue queue = new GradingQueue();
  private final Grader grader;
  private final VerificationScope scope;

  /** A verifier on this grader. */
  public CourseVerifier(Grader grader, VerificationScope scope) {
    this.grader = grader;
    this.scope = scope;
  }

  /**
   * Begins with one kata, behind those that were begun before. Costs a grading of everything that
   * the kata has.
   *
   * @return all checks, in order; whoever asks waits for the last grading
   */
  public Supplier<List<CheckResult>> begin(Kata kata) {
    try {
      return new VerificationPass(kata, grader.compiledKata(kata))::checks;
    } catch (CourseException e) {
      List<String> problems = new ArrayList<>(List.of(String.valueOf(e.getMessage())));
      // Tests that call what the stated starter has not are the usual reason.
      problems.addAll(ResultChecks.starterStated(kata));
      CheckResult check = new CheckResult(kata.id(), "sources compile", 1, problems);
      return () -> List.of(check);
    }
  }

  @Override
  public void close() {
    queue.close();
  }

  /** One verification: first everything is begun, then each result is looked at. */
  private final class VerificationPass {
    private final Kata kata;
    private final CompiledKata pristine;
    private final Future<GradingResult> starterToCome;
    private final Future<GradingResult> referenceToCome;
    private final Map<Alternative, Future<GradingResult>> othersToCome = new LinkedHashMap<>();
    private final Map<PlantedSubmission, Future<GradingResult>> plantedToCome =
        new LinkedHashMap<>();
    private final List<PlantedSubmission> planted;
    private final List<String> misfits = new ArrayList<>();
    private final AtomicReference<String> printedOnReference = new AtomicReference<>("");

    VerificationPass(Kata kata, CompiledKata pristine) {
      this.kata = kata;
      this.pristine = pristine;
      Intake intake = grader.intake();
      starterToCome = beginOwn("starter", () -> intake.take(kata.folder(), Optional.of(kata.id())));
      referenceToCome = beginReference("reference solution", () -> intake.takeReference(kata));
      for (Alternative it : kata.alternatives()) {
        othersToCome.put(it, beginOwn("alternative " + it.name(), () -> intake.take(kata, it)));
      }
      planted = PlantedChecks.applying(kata, misfits);
      for (PlantedSubmission it : scope.chosen(planted)) {
        plantedToCome.put(it, beginPlanted(it, () -> intake.take(kata, it)));
      }
    }

    List<CheckResult> checks() {
      GradingResult starter = GradingQueue.end(starterToCome);
      GradingResult reference = GradingQueue.end(referenceToCome);
      Map<Alternative, GradingResult> others = new LinkedHashMap<>();
      othersToCome.forEach((it, graded) -> others.put(it, GradingQueue.end(graded)));
      Map<PlantedSubmission, GradingResult> bugs = new LinkedHashMap<>();
      plantedToCome.forEach((it, graded) -> bugs.put(it, GradingQueue.end(graded)));
      return checks(starter, reference, others, bugs);
    }

    private List<CheckResult> checks(
        GradingResult starter,
        GradingResult reference,
        Map<Alternative, GradingResult> others,
        Map<PlantedSubmission, GradingResult> bugs) {
      int tests = pristine.testPlan().tests().size();
      int rules = pristine.brief().rules().size();
      int hidden = (int) PlantedChecks.hidden(pristine.testPlan()).count();
      List<GradingResult> repeated =
          Stream.of(List.of(starter, reference), others.values(), bugs.values())
              .flatMap(Collection::stream)
              .filter(graded -> graded.reports().size() > 1)
              .toList();
      List<PlantedSubmission> believed = new ArrayList<>(planted);
      believed.removeAll(bugs.keySet());
      ExplorationChecks explorations = ExplorationChecks.of(printedOnReference.get());
      List<CheckResult> checks = new ArrayList<>();
      Collections.addAll(
          checks,
          check(
              "brief and tests agree",
              tests,
              TestPlanChecks.problems(
                  pristine.brief(), pristine.testPlan(), kata.addedExam().isPresent())),
          check(
              "every question names its rules",
              pristine.brief().questions().size(),
              TestPlanChecks.questions(pristine.brief())),
          check(
              "starter fails every test with its own message",
              tests,
              ResultChecks.starter(starter)),
          check(
              "what the starter leaves to do names rules of the brief",
              tests,
              ResultChecks.starterRules(kata, pristine.brief())),
          check("starter is the one that the exam states", 1, ResultChecks.starterStated(kata)),
          check("reference solution has full marks", 1, ResultChecks.fullMarks(List.of(reference))),
          check(explorations.name(), explorations.count(), explorations.problems()),
          check("alternatives have full marks", others.size(), ResultChecks.alternatives(others)),
          check(
              "planted submissions are patches that apply",
              kata.plantedSubmissions().size(),
              misfits),
          check(
              "planted submissions do what they say",
              bugs.size(),
              PlantedChecks.expectations(kata, bugs)),
          check(
              "every rule is broken by a planted submission",
              rules,
              PlantedChecks.unbrokenRules(pristine.brief(), bugs, believed)));
      if (scope.everything()) {
        checks.add(
            check(
                "every hidden test is needed",
                hidden,
                PlantedChecks.unneededTests(pristine.testPlan(), bugs)));
      }
      checks.add(check("scores repeat", repeated.size(), ResultChecks.changes(repeated)));
      return checks;
    }

    private CheckResult check(String name, int count, List<String> problems) {
      return new CheckResult(kata.id(), name, count, problems);
    }

    private Future<GradingResult> beginReference(String name, Supplier<Submission> submission) {
      return queue.begin(
          name,
          scope.ownTimes(),
          () -> grader.grade(kata, name, submission, printedOnReference::set));
    }

    private Future<GradingResult> beginOwn(String name, Supplier<Submission> submission) {
      return begin(name, scope.ownTimes(), submission);
    }

    private Future<GradingResult> begin(String name, int times, Supplier<Submission> submission) {
      return queue.begin(name, times, () -> grader.grade(kata, name, submission));
    }

    private Future<GradingResult> beginPlanted(
        PlantedSubmission bug, Supplier<Submission> submission) {
      Set<RuleId> rules = scope.otherRules().rules(bug, pristine.brief().rules());
      return queue.begin(
          bug.name(),
          scope.plantedTimes(),
          () -> grader.grade(kata, rules, bug.name(), submission));
    }
  }
}

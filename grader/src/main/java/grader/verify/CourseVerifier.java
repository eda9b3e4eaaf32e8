package grader.verify;

import grader.Grader;
import grader.compile.PristineKata;
import grader.course.Alternative;
import grader.course.CourseException;
import grader.course.Kata;
import grader.course.Planted;
import grader.intake.Intake;
import grader.intake.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Verifies katas. The gradings of all katas wait in one queue, one at a time for each core, so that
 * no core is idle while one kata ends and the next has not begun.
 *
 * <p>For use by one thread; closing it drops what has not been graded.
 */
public final class CourseVerifier implements AutoCloseable {
  private final Gradings gradings = new Gradings();
  private final Grader grader;
  private final Extent extent;

  /** A verifier on this grader. */
  public CourseVerifier(Grader grader, Extent extent) {
    this.grader = grader;
    this.extent = extent;
  }

  /**
   * Begins with one kata, behind those that were begun before. Costs a grading of everything that
   * the kata has.
   *
   * @return all checks, in order; whoever asks waits for the last grading
   */
  public Supplier<List<Check>> begin(Kata kata) {
    try {
      return new Pass(kata, grader.pristine(kata))::checks;
    } catch (CourseException e) {
      List<String> problems = new ArrayList<>(List.of(String.valueOf(e.getMessage())));
      // Tests that call what the stated starter has not are the usual reason.
      problems.addAll(ResultChecks.starterStated(kata));
      Check check = new Check(kata.id(), "sources compile", 1, problems);
      return () -> List.of(check);
    }
  }

  @Override
  public void close() {
    gradings.close();
  }

  /** One verification: first everything is begun, then each result is looked at. */
  private final class Pass {
    private final Kata kata;
    private final PristineKata pristine;
    private final Future<Graded> starterToCome;
    private final Future<Graded> referenceToCome;
    private final Map<Alternative, Future<Graded>> othersToCome = new LinkedHashMap<>();
    private final Map<Planted, Future<Graded>> plantedToCome = new LinkedHashMap<>();
    private final List<Planted> planted;
    private final List<String> misfits = new ArrayList<>();

    Pass(Kata kata, PristineKata pristine) {
      this.kata = kata;
      this.pristine = pristine;
      Intake intake = grader.intake();
      starterToCome = beginOwn("starter", () -> intake.take(kata.folder(), Optional.of(kata.id())));
      referenceToCome = beginOwn("reference solution", () -> intake.takeReference(kata));
      for (Alternative it : kata.alternatives()) {
        othersToCome.put(it, beginOwn("alternative " + it.name(), () -> intake.take(kata, it)));
      }
      planted = PlantedChecks.applying(kata, misfits);
      for (Planted it : extent.chosen(planted)) {
        plantedToCome.put(it, begin(it.name(), extent.plantedTimes(), () -> intake.take(kata, it)));
      }
    }

    List<Check> checks() {
      Graded starter = Gradings.end(starterToCome);
      Graded reference = Gradings.end(referenceToCome);
      Map<Alternative, Graded> others = new LinkedHashMap<>();
      othersToCome.forEach((it, graded) -> others.put(it, Gradings.end(graded)));
      Map<Planted, Graded> bugs = new LinkedHashMap<>();
      plantedToCome.forEach((it, graded) -> bugs.put(it, Gradings.end(graded)));
      return checks(starter, reference, others, bugs);
    }

    private List<Check> checks(
        Graded starter,
        Graded reference,
        Map<Alternative, Graded> others,
        Map<Planted, Graded> bugs) {
      int tests = pristine.inventory().tests().size();
      int rules = pristine.brief().rules().size();
      int hidden = (int) PlantedChecks.hidden(pristine.inventory()).count();
      List<Graded> repeated =
          Stream.of(List.of(starter, reference), others.values(), bugs.values())
              .flatMap(Collection::stream)
              .filter(graded -> graded.reports().size() > 1)
              .toList();
      List<Planted> believed = new ArrayList<>(planted);
      believed.removeAll(bugs.keySet());
      List<Check> checks = new ArrayList<>();
      Collections.addAll(
          checks,
          check(
              "brief and tests agree",
              tests,
              InventoryChecks.problems(pristine.brief(), pristine.inventory())),
          check(
              "every question names its rules",
              pristine.brief().questions().size(),
              InventoryChecks.questions(pristine.brief())),
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
          check("alternatives have full marks", others.size(), ResultChecks.alternatives(others)),
          check("planted submissions are patches that apply", kata.planted().size(), misfits),
          check(
              "planted submissions do what they say",
              bugs.size(),
              PlantedChecks.expectations(kata, bugs)),
          check(
              "every rule is broken by a planted submission",
              rules,
              PlantedChecks.unbrokenRules(pristine.brief(), bugs, believed)));
      if (extent.everything()) {
        checks.add(
            check(
                "every hidden test is needed",
                hidden,
                PlantedChecks.unneededTests(pristine.inventory(), bugs)));
      }
      checks.add(check("scores repeat", repeated.size(), ResultChecks.changes(repeated)));
      return checks;
    }

    private Check check(String name, int count, List<String> problems) {
      return new Check(kata.id(), name, count, problems);
    }

    private Future<Graded> beginOwn(String name, Supplier<Submission> submission) {
      return begin(name, extent.ownTimes(), submission);
    }

    private Future<Graded> begin(String name, int times, Supplier<Submission> submission) {
      return gradings.begin(name, times, () -> grader.grade(kata, name, submission));
    }
  }
}

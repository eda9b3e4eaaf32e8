package grader.verify;

import grader.Grader;
import grader.compile.PristineKata;
import grader.course.Alternative;
import grader.course.CourseException;
import grader.course.Kata;
import grader.course.Planted;
import grader.intake.Submission;
import grader.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Verifies katas, two gradings at a time. */
public final class CourseVerifier {
  private static final int WORKERS = 2;
  private static final String RACY = "racy";

  private final Grader grader;
  private final int repeat;

  /**
   * A verifier on this grader.
   *
   * @param repeat how often the reference solution and each racy submission is graded, at least 1
   */
  public CourseVerifier(Grader grader, int repeat) {
    this.grader = grader;
    this.repeat = repeat;
  }

  /** All checks of one kata, in order. Costs a grading of everything that the kata has. */
  public List<Check> verify(Kata kata) {
    PristineKata pristine;
    try {
      pristine = grader.pristine(kata);
    } catch (CourseException e) {
      return List.of(new Check(kata.id(), "sources compile", 1, List.of(e.getMessage())));
    }
    ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
    try {
      return new Pass(kata, pristine, pool).checks();
    } finally {
      pool.shutdownNow();
    }
  }

  /** One verification: first everything is begun, then each result is looked at. */
  private final class Pass {
    private final Kata kata;
    private final PristineKata pristine;
    private final ExecutorService pool;

    Pass(Kata kata, PristineKata pristine, ExecutorService pool) {
      this.kata = kata;
      this.pristine = pristine;
      this.pool = pool;
    }

    List<Check> checks() {
      Future<Graded> starterToCome =
          begin("starter", 1, () -> grader.intake().take(kata.folder(), Optional.of(kata.id())));
      Future<Graded> referenceToCome =
          begin("reference solution", repeat, () -> grader.intake().takeReference(kata));
      Map<Alternative, Future<Graded>> othersToCome = new LinkedHashMap<>();
      kata.alternatives()
          .forEach(
              it -> othersToCome.put(it, begin("alternative " + it.name(), 1, () -> take(it))));
      Map<Planted, Future<Graded>> plantedToCome = new LinkedHashMap<>();
      kata.planted().forEach(it -> plantedToCome.put(it, beginPlanted(it)));

      Graded starter = end(starterToCome);
      Graded reference = end(referenceToCome);
      Map<Alternative, Graded> others = new LinkedHashMap<>();
      othersToCome.forEach((it, graded) -> others.put(it, end(graded)));
      Map<Planted, Graded> planted = new LinkedHashMap<>();
      plantedToCome.forEach((it, graded) -> planted.put(it, end(graded)));
      return checks(starter, reference, others, planted);
    }

    private List<Check> checks(
        Graded starter,
        Graded reference,
        Map<Alternative, Graded> others,
        Map<Planted, Graded> planted) {
      int tests = pristine.inventory().tests().size();
      int rules = pristine.brief().rules().size();
      int hidden = (int) PlantedChecks.hidden(pristine.inventory()).count();
      List<Graded> repeated =
          Stream.concat(Stream.of(reference), planted.values().stream())
              .filter(graded -> graded.reports().size() > 1)
              .toList();
      return List.of(
          check(
              "brief and tests agree",
              tests,
              InventoryChecks.problems(pristine.brief(), pristine.inventory())),
          check(
              "starter fails every test with its own message",
              tests,
              ResultChecks.starter(starter)),
          check("reference solution has full marks", 1, ResultChecks.fullMarks(List.of(reference))),
          check("alternatives have full marks", others.size(), ResultChecks.alternatives(others)),
          check(
              "planted submissions do what they say",
              planted.size(),
              PlantedChecks.expectations(planted)),
          check(
              "every rule is broken by a planted submission",
              rules,
              PlantedChecks.unbrokenRules(pristine.brief(), planted)),
          check(
              "every hidden test is needed",
              hidden,
              PlantedChecks.unneededTests(pristine.inventory(), planted)),
          check("scores repeat", repeated.size(), ResultChecks.changes(repeated)));
    }

    private Check check(String name, int count, List<String> problems) {
      return new Check(kata.id(), name, count, problems);
    }

    private Submission take(Alternative other) {
      return grader.intake().take(kata, other);
    }

    private Future<Graded> beginPlanted(Planted planted) {
      int times = planted.verdict().equals(RACY) ? repeat : 1;
      return begin(planted.name(), times, () -> grader.intake().take(kata, planted));
    }

    private Future<Graded> begin(String name, int times, Supplier<Submission> submission) {
      return pool.submit(
          () -> {
            List<Report> reports = new ArrayList<>();
            for (int i = 0; i < times; i++) {
              reports.add(grader.grade(kata, name, submission));
            }
            return new Graded(name, reports);
          });
    }

    private Graded end(Future<Graded> graded) {
      try {
        return graded.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}

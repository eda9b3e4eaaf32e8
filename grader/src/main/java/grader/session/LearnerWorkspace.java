package grader.session;

import grader.Grader;
import grader.course.Kata;
import grader.course.TestCase;
import grader.course.TestPlan;
import grader.course.TestSelection;
import grader.intake.Submission;
import grader.intake.UsageException;
import grader.report.Report;
import grader.text.SessionMessages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a learner has written in the folder of a kata, and the public tests on it.
 *
 * @param grader runs the tests
 * @param kata the kata whose folder the learner edits in place
 * @param part which of the tests
 */
public record LearnerWorkspace(Grader grader, Kata kata, TestSelection part) {
  /**
   * The work on a kata, to be tested by a part of its public tests.
   *
   * @param part a level, a rule, or null for all public tests
   * @throws UsageException when it names neither, or has no public tests
   */
  public static LearnerWorkspace of(Grader grader, Kata kata, @Nullable String part) {
    return withTests(
        grader,
        kata,
        part == null
            ? TestSelection.PUBLIC
            : TestSelection.parse(part)
                .orElseThrow(() -> new UsageException(SessionMessages.noSuchPart(part))));
  }

  /**
   * The work on a kata, to be tested by these public tests.
   *
   * @throws UsageException when there are none
   */
  public static LearnerWorkspace withTests(Grader grader, Kata kata, TestSelection selection) {
    TestPlan all = kata.testPlan();
    if (selection.of(all).tests().isEmpty()) {
      List<?> rules =
          TestSelection.PUBLIC.of(all).tests().stream().map(TestCase::rule).distinct().toList();
      throw new UsageException(SessionMessages.noPublicTests(kata.id(), selection, rules));
    }
    return new LearnerWorkspace(grader, kata, selection);
  }

  /** Starts a worker for the next run, in the background. */
  public void prepare() {
    grader.prepare(kata);
  }

  /** Runs the tests once, compiling all of the work. */
  public Report test() {
    return test(grader::compile);
  }

  /** Runs the tests, compiling the work as told. */
  public Report test(Grader.CompileStep how) {
    return grader.test(kata, part, this::take, how);
  }

  /** Whether a report on it speaks of all public tests. */
  public boolean isWhole() {
    return part.equals(TestSelection.PUBLIC);
  }

  /**
   * Reads the sources.
   *
   * @throws grader.intake.Rejection when they are refused
   * @throws UsageException when there are none
   */
  private Submission take() {
    Submission taken = grader.intake().take(kata.folder(), Optional.of(kata.id()));
    return new Submission("katas/" + kata.id(), kata, taken.sources(), taken.notes());
  }
}

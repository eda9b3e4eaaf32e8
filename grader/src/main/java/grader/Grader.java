package grader;

import grader.compile.CompiledSubmission;
import grader.compile.LiveCompiler;
import grader.compile.PristineKata;
import grader.compile.SubmissionCompiler;
import grader.course.Course;
import grader.course.Kata;
import grader.course.Outcome;
import grader.course.Selection;
import grader.intake.Intake;
import grader.intake.Rejection;
import grader.intake.Submission;
import grader.policy.Policy;
import grader.report.Report;
import grader.report.ReportWriter;
import grader.report.ReportWriter.Ending;
import grader.run.Limits;
import grader.run.RunRequest;
import grader.run.Runner;
import grader.score.Score;
import grader.score.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Grades submissions: one pass, stage by stage.
 *
 * <p>Safe for use by many threads; each grading has a worker of its own. Never throws for anything
 * that a submission does.
 */
public final class Grader {
  private final Intake intake;
  private final SubmissionCompiler compiler = new SubmissionCompiler();
  private final Policy policy = new Policy();
  private final Runner runner;
  private final ReferenceLimits limits;

  /** A grader for the katas of a course, with a runner that it shares between gradings. */
  public Grader(Course course, Runner runner) {
    this.intake = new Intake(course);
    this.runner = runner;
    this.limits = new ReferenceLimits(intake, compiler, runner);
  }

  /** Where submissions come from. */
  public Intake intake() {
    return intake;
  }

  /**
   * The given side of a kata.
   *
   * @throws grader.course.CourseException when it does not compile
   */
  public PristineKata pristine(Kata kata) {
    return compiler.pristine(kata);
  }

  /**
   * Grades a folder or a zip.
   *
   * @param kataId the kata as the user named it; empty to tell it from the submission
   * @throws grader.intake.UsageException when there is nothing to grade
   */
  public Report grade(Path path, Optional<String> kataId) {
    Stopwatch stopwatch = new Stopwatch();
    Submission submission;
    try {
      submission = stopwatch.time("intake", () -> intake.take(path, kataId));
    } catch (Rejection rejection) {
      Kata kata = intake.kataOf(path, kataId).orElseThrow(() -> rejection);
      return report(kata, rejected(path.toString(), rejection), stopwatch);
    }
    return grade(submission, stopwatch);
  }

  /**
   * Runs some of the tests, as a grading runs them all: the same stages, the same worker. Limits
   * are the floors where the reference was never measured, since a learner does not wait for it.
   *
   * @param taken what to test; it may throw a {@link Rejection}
   * @param how compiles it, and tells where the classes stay
   */
  public Report test(Kata kata, Selection part, Supplier<Submission> taken, Compiling how) {
    Stopwatch stopwatch = new Stopwatch();
    PristineKata wanted = stopwatch.time("prepare", () -> pristine(kata).only(part));
    try {
      Submission submission = stopwatch.time("intake", taken);
      return Parts.of(part, run(wanted, submission, how, () -> limits.atOnce(kata), stopwatch));
    } catch (Rejection rejection) {
      Ending refused = rejected(kata.folder().toString(), rejection);
      return Parts.of(part, write(wanted, refused, nothing(wanted), stopwatch));
    }
  }

  /** Compiles a submission; the caller closes the result. */
  @FunctionalInterface
  public interface Compiling {
    /**
     * Compiles.
     *
     * @throws Rejection when the sources have errors or no longer fit the tests
     */
    CompiledSubmission compile(Submission submission);
  }

  /** Starts a worker for the next {@link #test} of this kata, so that it need not wait for one. */
  public void prepare(Kata kata) {
    runner.prepare(Requests.given(pristine(kata)), limits.atOnce(kata));
  }

  /** Compiles a submission into a folder of its own. */
  public CompiledSubmission compile(Submission submission) {
    return compiler.compile(submission);
  }

  /**
   * A compiler of a kata that stays warm; the caller closes it.
   *
   * @throws IOException when the disk is full
   */
  public LiveCompiler live(Kata kata) throws IOException {
    return compiler.live(kata);
  }

  /**
   * Grades what an intake gives.
   *
   * @param name what to call it when the intake refuses it
   */
  public Report grade(Kata kata, String name, Supplier<Submission> taken) {
    Stopwatch stopwatch = new Stopwatch();
    Submission submission;
    try {
      submission = stopwatch.time("intake", taken);
    } catch (Rejection rejection) {
      return report(kata, rejected(name, rejection), stopwatch);
    }
    return grade(submission, stopwatch);
  }

  /** The report on a submission of which nothing was run. */
  public Report refuse(Kata kata, String name, Rejection why) {
    return report(kata, rejected(name, why), new Stopwatch());
  }

  /** The stages after the intake, in order. */
  private Report grade(Submission submission, Stopwatch stopwatch) {
    PristineKata kata = stopwatch.time("prepare", () -> compiler.pristine(submission.kata()));
    // The worker starts while the sources compile. Where they do not, the next grading has it.
    limits
        .ifKnown(submission.kata())
        .ifPresent(known -> runner.prepare(Requests.given(kata), known));
    return run(kata, submission, compiler::compile, () -> limits.of(kata.kata()), stopwatch);
  }

  private Report run(
      PristineKata kata,
      Submission submission,
      Compiling how,
      Supplier<Limits> limited,
      Stopwatch stopwatch) {
    try (CompiledSubmission compiled = stopwatch.time("compile", () -> how.compile(submission))) {
      stopwatch.run("policy", () -> policy.check(compiled));
      Limits held = stopwatch.time("prepare", limited);
      RunRequest request = Requests.of(compiled, kata.inventory(), held);
      Attempt attempt = stopwatch.time("run", () -> Attempt.of(runner, request));
      stopwatch.note("tests", attempt.testTime());
      Score score = Scorer.of(kata.brief(), kata.inventory(), attempt.outcome().results());
      return write(kata, Endings.of(submission, attempt), score, stopwatch);
    } catch (Rejection rejection) {
      return write(kata, Endings.of(submission, rejection), nothing(kata), stopwatch);
    }
  }

  private static Ending rejected(String name, Rejection rejection) {
    return new Ending(name, rejection.outcome(), rejection.problems(), List.of(), "", List.of());
  }

  private Report report(Kata kata, Ending ending, Stopwatch stopwatch) {
    PristineKata pristine = compiler.pristine(kata);
    return write(pristine, ending, nothing(pristine), stopwatch);
  }

  private static Score nothing(PristineKata kata) {
    return Scorer.ofNothing(kata.brief(), kata.inventory());
  }

  private Report write(PristineKata kata, Ending ending, Score score, Stopwatch stopwatch) {
    boolean ran = ending.outcome().compareTo(Outcome.FINISHED) >= 0;
    String sandbox = ran ? runner.sandbox() : "none needed, nothing was run";
    return ReportWriter.write(kata, ending, score, sandbox, stopwatch.milliseconds());
  }
}

package grader;

import grader.compile.CompiledSubmission;
import grader.compile.LiveCompiler;
import grader.compile.PristineKata;
import grader.compile.SubmissionCompiler;
import grader.course.Course;
import grader.course.Kata;
import grader.course.Outcome;
import grader.course.Selection;
import grader.engine.EngineServers;
import grader.intake.Intake;
import grader.intake.Rejection;
import grader.intake.Submission;
import grader.intake.UsageException;
import grader.report.Report;
import grader.run.Limits;
import grader.run.Runner;
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
  private final Runner runner;
  private final Stages stages;
  private final ReferenceLimits limits;
  private final Optional<OnEngines> engines;

  /** A grader for the katas of a course, with a runner that it shares between gradings. */
  public Grader(Course course, Runner runner) {
    this(course, runner, Optional.empty());
  }

  /** The same; with servers, each grading has a second run, of the tests on real engines. */
  public Grader(Course course, Runner runner, Optional<EngineServers> servers) {
    this(new Intake(course), runner, servers);
  }

  /** The same, with an intake that knows what to do with several archives. */
  public Grader(Intake intake, Runner runner, Optional<EngineServers> servers) {
    this.intake = intake;
    this.runner = runner;
    this.stages = new Stages(runner);
    this.engines = servers.map(found -> new OnEngines(found, compiler, stages));
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
   * Grades a folder or an archive.
   *
   * @param kataId the kata as the user named it; empty to tell it from the submission
   * @throws UsageException when there is nothing to grade, or it was packed so that nobody can
   * @throws Rejection when this machine cannot read it and the kata is not known
   */
  public Report grade(Path path, Optional<String> kataId) {
    Stopwatch stopwatch = new Stopwatch();
    Submission submission;
    try {
      submission = stopwatch.time("intake", () -> intake.take(path, kataId));
    } catch (Rejection rejection) {
      if (rejection.isPackaging()) {
        throw new UsageException(rejection.problems().get(0));
      }
      Kata kata = intake.kataOf(path, kataId).orElseThrow(() -> rejection);
      return stages.refused(pristine(kata), path.toString(), rejection, stopwatch);
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
      Supplier<Limits> held = () -> limits.atOnce(kata);
      return Parts.of(part, stages.run(wanted, submission, how, held, List.of(), stopwatch));
    } catch (Rejection rejection) {
      String name = kata.folder().toString();
      return Parts.of(part, stages.refused(wanted, name, rejection, stopwatch));
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
      return stages.refused(pristine(kata), name, rejection, stopwatch);
    }
    return grade(submission, stopwatch);
  }

  /** The report on a submission of which nothing was run. */
  public Report refuse(Kata kata, String name, Rejection why) {
    return stages.refused(pristine(kata), name, why, new Stopwatch());
  }

  private Report grade(Submission submission, Stopwatch stopwatch) {
    PristineKata kata = stopwatch.time("prepare", () -> compiler.pristine(submission.kata()));
    // The worker starts while the sources compile. Where they do not, the next grading has it.
    limits
        .ifKnown(submission.kata())
        .ifPresent(known -> runner.prepare(Requests.given(kata), known));
    Supplier<Limits> held = () -> limits.of(kata.kata());
    Report report = stages.run(kata, submission, compiler::compile, held, List.of(), stopwatch);
    boolean more = report.endedAfter(Outcome.POLICY) && !report.endedIn(Outcome.GRADER_FAULT);
    return more && engines.isPresent() ? report.with(engines.get().of(submission)) : report;
  }

  /**
   * The report on the tests on real engines alone, which give no points.
   *
   * @param taken a submission to a kata that has such tests
   */
  public Report gradeOnEngines(Kata kata, String name, Supplier<Submission> taken) {
    try {
      return engines.orElseThrow().report(taken.get());
    } catch (Rejection rejection) {
      return stages.refused(pristine(kata), name, rejection, new Stopwatch());
    }
  }
}

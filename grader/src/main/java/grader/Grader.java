package grader;

import grader.compile.CompiledKata;
import grader.compile.CompiledSubmission;
import grader.compile.IncrementalCompiler;
import grader.compile.SubmissionCompiler;
import grader.course.Course;
import grader.course.GradingOutcome;
import grader.course.Kata;
import grader.course.RuleId;
import grader.course.TestCase;
import grader.course.TestSelection;
import grader.enginelauncher.EngineServers;
import grader.intake.Intake;
import grader.intake.Rejection;
import grader.intake.Submission;
import grader.intake.UsageException;
import grader.report.Report;
import grader.run.ResourceLimits;
import grader.run.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

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
  private final GradingPipeline pipeline;
  private final ReferenceLimits limits;
  private final Optional<EngineTestRunner> engines;

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
    this.pipeline = new GradingPipeline(runner);
    this.engines = servers.map(found -> new EngineTestRunner(found, compiler, pipeline));
    this.limits = new ReferenceLimits(intake, compiler, runner);
  }

  /** Where submissions come from. */
  public Intake intake() {
    return intake;
  }

  /** The salt of random histories; empty for the usual one. */
  public Optional<String> salt() {
    return runner.salt();
  }

  /**
   * The given side of a kata.
   *
   * @throws grader.course.CourseException when it does not compile
   */
  public CompiledKata compiledKata(Kata kata) {
    return compiler.compiledKata(kata);
  }

  /**
   * Grades a folder or an archive.
   *
   * @param kataId the kata as the user named it; empty to tell it from the submission
   * @throws UsageException when there is nothing to grade, or it was packed so that nobody can
   * @throws Rejection when this machine cannot read it and the kata is not known
   */
  public Report grade(Path path, Optional<String> kataId) {
    StageTimer timer = new StageTimer();
    Taken taken = timer.time("intake", () -> take(path, kataId));
    return grade(taken.kata(), it -> it, path.toString(), taken.submission(), pipeline, timer);
  }

  /**
   * Runs some of the tests on a folder or an archive, as {@link #grade(Path, Optional)} runs all.
   *
   * @param part which tests of the kata that the submission turns out to be for
   */
  public Report grade(Path path, Optional<String> kataId, Function<Kata, TestSelection> part) {
    StageTimer timer = new StageTimer();
    Taken taken = timer.time("intake", () -> take(path, kataId));
    Kata kata = taken.kata();
    Supplier<ResourceLimits> held = () -> limits.of(kata);
    return test(kata, part.apply(kata), taken.submission(), this::compile, held, timer);
  }

  /** What the intake found; the submission throws its {@link Rejection} where it was refused. */
  private record Taken(Kata kata, Supplier<Submission> submission) {}

  private Taken take(Path path, Optional<String> kataId) {
    try {
      Submission submission = intake.take(path, kataId);
      return new Taken(submission.kata(), () -> submission);
    } catch (Rejection rejection) {
      if (rejection.isPackaging()) {
        throw new UsageException(rejection.problems().get(0));
      }
      Kata kata = intake.kataOf(path, kataId).orElseThrow(() -> rejection);
      return new Taken(
          kata,
          () -> {
            throw rejection;
          });
    }
  }

  /**
   * Runs some of the tests, as a grading runs them all: the same stages, the same worker. Limits
   * are the floors where the reference was never measured, since a learner does not wait for it.
   *
   * @param source what to test; it may throw a {@link Rejection}
   * @param compiler compiles it, and tells where the classes stay
   */
  public Report test(
      Kata kata, TestSelection part, Supplier<Submission> source, CompileStep compiler) {
    return test(kata, part, source, compiler, () -> limits.atOnce(kata), new StageTimer());
  }

  private Report test(
      Kata kata,
      TestSelection part,
      Supplier<Submission> source,
      CompileStep compiler,
      Supplier<ResourceLimits> held,
      StageTimer timer) {
    CompiledKata wanted = timer.time("prepare", () -> compiledKata(kata).only(part));
    try {
      Submission submission = timer.time("intake", source);
      return PartialReports.of(
          part, pipeline.run(wanted, submission, compiler, held, List.of(), timer));
    } catch (Rejection rejection) {
      String name = kata.folder().toString();
      return PartialReports.of(part, pipeline.refused(wanted, name, rejection, timer));
    }
  }

  /** Compiles a submission; the caller closes the result. */
  @FunctionalInterface
  public interface CompileStep {
    /**
     * Compiles.
     *
     * @throws Rejection when the sources have errors or no longer fit the tests
     */
    CompiledSubmission compile(Submission submission);
  }

  /** Starts a worker for the next {@link #test} of this kata, so that it need not wait for one. */
  public void prepare(Kata kata) {
    runner.prepare(RunRequestFactory.given(compiledKata(kata)), limits.atOnce(kata));
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
  public IncrementalCompiler incrementalCompiler(Kata kata) throws IOException {
    return compiler.incrementalCompiler(kata);
  }

  /**
   * Grades what an intake gives.
   *
   * @param name what to call it when the intake refuses it
   */
  public Report grade(Kata kata, String name, Supplier<Submission> source) {
    return grade(kata, it -> it, name, source, pipeline, new StageTimer());
  }

  /** Grades what an intake gives by the tests of some rules, which are then the denominator. */
  public Report grade(Kata kata, Set<RuleId> rules, String name, Supplier<Submission> source) {
    Predicate<TestCase> wanted = test -> rules.contains(test.rule());
    return grade(kata, it -> it.only(wanted), name, source, pipeline, new StageTimer());
  }

  /**
   * The same by all tests, and each exploration of the tests prints what it tried.
   *
   * @param printed gets all that was printed in a run
   */
  public Report grade(
      Kata kata, String name, Supplier<Submission> source, Consumer<String> printed) {
    Runner logging = new ExplorationLog(runner, printed);
    GradingPipeline stages = new GradingPipeline(logging);
    return grade(kata, it -> it, name, source, stages, new StageTimer());
  }

  private Report grade(
      Kata kata,
      UnaryOperator<CompiledKata> part,
      String name,
      Supplier<Submission> source,
      GradingPipeline stages,
      StageTimer timer) {
    Submission submission;
    try {
      submission = timer.time("intake", source);
    } catch (Rejection rejection) {
      return pipeline.refused(compiledKata(kata), name, rejection, timer);
    }
    return grade(submission, part, stages, timer);
  }

  /** The report on a submission of which nothing was run. */
  public Report refuse(Kata kata, String name, Rejection why) {
    return pipeline.refused(compiledKata(kata), name, why, new StageTimer());
  }

  private Report grade(
      Submission submission,
      UnaryOperator<CompiledKata> part,
      GradingPipeline stages,
      StageTimer timer) {
    CompiledKata kata =
        timer.time("prepare", () -> part.apply(compiler.compiledKata(submission.kata())));
    // The worker starts while the sources compile. Where they do not, the next grading has it.
    limits
        .ifKnown(submission.kata())
        .ifPresent(known -> runner.prepare(RunRequestFactory.given(kata), known));
    Supplier<ResourceLimits> held = () -> limits.of(kata.kata());
    Report report = stages.run(kata, submission, compiler::compile, held, List.of(), timer);
    boolean more =
        report.endedAfter(GradingOutcome.POLICY) && !report.endedIn(GradingOutcome.GRADER_FAULT);
    Report whole = more && engines.isPresent() ? report.with(engines.get().of(submission)) : report;
    return runner.salt().map(whole::salted).orElse(whole);
  }

  /**
   * The report on the tests on real engines alone, which give no points.
   *
   * @param source a submission to a kata that has such tests
   */
  public Report gradeOnEngines(Kata kata, String name, Supplier<Submission> source) {
    try {
      return engines.orElseThrow().report(source.get());
    } catch (Rejection rejection) {
      return pipeline.refused(compiledKata(kata), name, rejection, new StageTimer());
    }
  }
}

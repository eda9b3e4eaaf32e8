package grader;

import grader.compile.CompiledSubmission;
import grader.compile.PristineKata;
import grader.compile.SubmissionCompiler;
import grader.course.Course;
import grader.course.Kata;
import grader.course.Outcome;
import grader.intake.Intake;
import grader.intake.Rejection;
import grader.intake.Submission;
import grader.policy.Policy;
import grader.report.Report;
import grader.report.ReportWriter;
import grader.report.ReportWriter.Ending;
import grader.run.Limits;
import grader.run.Runner;
import grader.score.Score;
import grader.score.Scorer;
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
    try (CompiledSubmission compiled =
        stopwatch.time("compile", () -> compiler.compile(submission))) {
      stopwatch.run("policy", () -> policy.check(compiled));
      Limits held = stopwatch.time("prepare", () -> limits.of(submission.kata()));
      Attempt attempt =
          stopwatch.time("run", () -> Attempt.of(runner, Requests.of(compiled, held)));
      stopwatch.note("tests", attempt.testTime());
      Score score = Scorer.of(kata.brief(), kata.inventory(), attempt.outcome().results());
      return write(kata, Endings.of(submission, attempt), score, stopwatch);
    } catch (Rejection rejection) {
      return report(submission.kata(), Endings.of(submission, rejection), stopwatch);
    }
  }

  private static Ending rejected(String name, Rejection rejection) {
    return new Ending(name, rejection.outcome(), rejection.problems(), List.of(), "", List.of());
  }

  private Report report(Kata kata, Ending ending, Stopwatch stopwatch) {
    PristineKata pristine = compiler.pristine(kata);
    Score nothing = Scorer.ofNothing(pristine.brief(), pristine.inventory());
    return write(pristine, ending, nothing, stopwatch);
  }

  private Report write(PristineKata kata, Ending ending, Score score, Stopwatch stopwatch) {
    boolean ran = ending.outcome().compareTo(Outcome.FINISHED) >= 0;
    String sandbox = ran ? runner.sandbox() : "none needed, nothing was run";
    return ReportWriter.write(kata, ending, score, sandbox, stopwatch.milliseconds());
  }
}

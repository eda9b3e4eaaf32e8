package grader;

import grader.compile.CompiledKata;
import grader.compile.CompiledSubmission;
import grader.course.GradingOutcome;
import grader.intake.Rejection;
import grader.intake.Submission;
import grader.policy.Policy;
import grader.report.Report;
import grader.report.ReportBuilder;
import grader.report.ReportBuilder.Termination;
import grader.run.EngineAddress;
import grader.run.ResourceLimits;
import grader.run.RunRequest;
import grader.run.Runner;
import grader.score.Score;
import grader.score.Scorer;
import java.util.List;
import java.util.function.Supplier;

/** The stages after the intake, in order. Safe for use by many threads. */
final class GradingPipeline {
  private final Policy policy = new Policy();
  private final Runner runner;

  GradingPipeline(Runner runner) {
    this.runner = runner;
  }

  /**
   * Compiles, checks, runs, scores.
   *
   * @param kata the given side with the tests that are wanted
   * @param limitsSupplier the limits, asked for when they are needed
   * @param servers engines that the tests may connect to
   */
  Report run(
      CompiledKata kata,
      Submission submission,
      Grader.CompileStep compiler,
      Supplier<ResourceLimits> limitsSupplier,
      List<EngineAddress> servers,
      StageTimer timer) {
    try (CompiledSubmission compiled = timer.time("compile", () -> compiler.compile(submission))) {
      timer.run("policy", () -> policy.check(compiled));
      ResourceLimits limits = timer.time("prepare", limitsSupplier);
      RunRequest request = RunRequestFactory.of(compiled, kata, limits, servers);
      RunWithRetry run = timer.time("run", () -> RunWithRetry.of(runner, request));
      timer.note("tests", run.testTime());
      Score score = Scorer.of(kata.brief(), kata.testPlan(), run.outcome().results());
      return write(kata, OutcomeDescriber.of(submission, run), score, timer);
    } catch (Rejection rejection) {
      return write(kata, OutcomeDescriber.of(submission, rejection), zeroScore(kata), timer);
    }
  }

  /** The report on a submission that never was one. */
  Report refused(CompiledKata kata, String name, Rejection why, StageTimer timer) {
    Termination termination =
        new Termination(name, why.outcome(), why.problems(), List.of(), "", List.of());
    Report report = write(kata, termination, zeroScore(kata), timer);
    return why.isPackaging() ? report.needingAttention(GradingMessages.NEXT_HAND_IN_AGAIN) : report;
  }

  private static Score zeroScore(CompiledKata kata) {
    return Scorer.ofNothing(kata.brief(), kata.testPlan());
  }

  private Report write(CompiledKata kata, Termination termination, Score score, StageTimer timer) {
    boolean ran = termination.outcome().compareTo(GradingOutcome.FINISHED) >= 0;
    String sandbox = ran ? runner.sandbox() : "none needed, nothing was run";
    return ReportBuilder.build(kata, termination, score, sandbox, timer.milliseconds());
  }
}

package grader;

import grader.compile.CompiledSubmission;
import grader.compile.PristineKata;
import grader.course.Outcome;
import grader.intake.Rejection;
import grader.intake.Submission;
import grader.policy.Policy;
import grader.report.Report;
import grader.report.ReportWriter;
import grader.report.ReportWriter.Ending;
import grader.run.EngineAddress;
import grader.run.Limits;
import grader.run.RunRequest;
import grader.run.Runner;
import grader.score.Score;
import grader.score.Scorer;
import grader.text.LearnerMessages;
import java.util.List;
import java.util.function.Supplier;

/** The stages after the intake, in order. Safe for use by many threads. */
final class Stages {
  private final Policy policy = new Policy();
  private final Runner runner;

  Stages(Runner runner) {
    this.runner = runner;
  }

  /**
   * Compiles, checks, runs, scores.
   *
   * @param kata the given side with the tests that are wanted
   * @param limited the limits, asked for when they are needed
   * @param servers engines that the tests may connect to
   */
  Report run(
      PristineKata kata,
      Submission submission,
      Grader.Compiling how,
      Supplier<Limits> limited,
      List<EngineAddress> servers,
      Stopwatch stopwatch) {
    try (CompiledSubmission compiled = stopwatch.time("compile", () -> how.compile(submission))) {
      stopwatch.run("policy", () -> policy.check(compiled));
      Limits held = stopwatch.time("prepare", limited);
      RunRequest request = Requests.of(compiled, kata, held, servers);
      Attempt attempt = stopwatch.time("run", () -> Attempt.of(runner, request));
      stopwatch.note("tests", attempt.testTime());
      Score score = Scorer.of(kata.brief(), kata.inventory(), attempt.outcome().results());
      return write(kata, Endings.of(submission, attempt), score, stopwatch);
    } catch (Rejection rejection) {
      return write(kata, Endings.of(submission, rejection), nothing(kata), stopwatch);
    }
  }

  /** The report on a submission that never was one. */
  Report refused(PristineKata kata, String name, Rejection why, Stopwatch stopwatch) {
    Ending ending = new Ending(name, why.outcome(), why.problems(), List.of(), "", List.of());
    Report report = write(kata, ending, nothing(kata), stopwatch);
    return why.isPackaging() ? report.needingAttention(LearnerMessages.NEXT_HAND_IN_AGAIN) : report;
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

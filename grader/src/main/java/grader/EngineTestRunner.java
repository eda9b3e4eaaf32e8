package grader;

import grader.compile.SubmissionCompiler;
import grader.course.Kata;
import grader.enginelauncher.EngineMessages;
import grader.enginelauncher.EngineServers;
import grader.intake.Submission;
import grader.report.EngineResults;
import grader.report.Report;
import grader.run.EngineAddress.Kind;
import grader.run.ResourceLimits;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The run of the tests on real engines, after and apart from the graded one. Thread-safe. */
final class EngineTestRunner {
  /** Time is real there, so nothing is measured: these stop what waits or loops for ever. */
  private static final ResourceLimits LIMITS =
      new ResourceLimits(Duration.ofMinutes(4), Duration.ofMinutes(2), 384, 1 << 20, 512);

  private final EngineServers servers;
  private final SubmissionCompiler compiler;
  private final GradingPipeline pipeline;

  EngineTestRunner(EngineServers servers, SubmissionCompiler compiler, GradingPipeline pipeline) {
    this.servers = servers;
    this.compiler = compiler;
    this.pipeline = pipeline;
  }

  /** What these tests say of a submission; or that its kata has none. */
  EngineResults of(Submission submission) {
    Kata kata = submission.kata();
    return kata.hasEngineTests()
        ? EngineResults.of(report(submission), servers.described(kinds(kata)))
        : EngineResults.none(EngineMessages.noTests(kata.id()));
  }

  /** The report on these tests alone. The first of a kata starts its engines. */
  Report report(Submission submission) {
    Kata kata = submission.kata();
    return pipeline.run(
        compiler.compiledEngineTests(kata, servers.clients()),
        submission,
        compiler::compile,
        () -> LIMITS,
        servers.addresses(kinds(kata)),
        new StageTimer());
  }

  private static List<Kind> kinds(Kata kata) {
    return kata.settings().engines().stream()
        .map(word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)))
        .toList();
  }
}

package grader;

import grader.compile.SubmissionCompiler;
import grader.course.Kata;
import grader.engine.EngineServers;
import grader.intake.Submission;
import grader.report.EngineResults;
import grader.report.Report;
import grader.run.EngineAddress.Kind;
import grader.run.Limits;
import grader.text.EngineMessages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The run of the tests on real engines, after and apart from the graded one. Thread-safe. */
final class OnEngines {
  /** Time is real there, so nothing is measured: these stop what waits or loops for ever. */
  private static final Limits LIMITS =
      new Limits(Duration.ofMinutes(4), Duration.ofMinutes(2), 384, 1 << 20, 512);

  private final EngineServers servers;
  private final SubmissionCompiler compiler;
  private final Stages stages;

  OnEngines(EngineServers servers, SubmissionCompiler compiler, Stages stages) {
    this.servers = servers;
    this.compiler = compiler;
    this.stages = stages;
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
    return stages.run(
        compiler.pristineOnEngines(kata, servers.clients()),
        submission,
        compiler::compile,
        () -> LIMITS,
        servers.addresses(kinds(kata)),
        new Stopwatch());
  }

  private static List<Kind> kinds(Kata kata) {
    return kata.settings().engines().stream()
        .map(word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)))
        .toList();
  }
}

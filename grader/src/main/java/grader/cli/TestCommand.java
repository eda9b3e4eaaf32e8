package grader.cli;

import grader.Grader;
import grader.course.Course;
import grader.course.Kata;
import grader.report.JsonEmitter;
import grader.report.Report;
import grader.report.TerminalEmitter;
import grader.report.TerminalEmitter.Wish;
import grader.run.Runner;
import grader.sandbox.SandboxRequirement;
import grader.session.LearnerWorkspace;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the public tests of a kata on the learner's work, where it stands. */
@Command(
    name = "test",
    description = "Runs the public tests of a kata on your work in katas/ID.",
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  private final Function<SandboxRequirement, Runner> runners;

  @Mixin private CourseOption course = new CourseOption();

  @Mixin private KataArgument kata = new KataArgument();

  @Mixin private InterviewOption interview = new InterviewOption();

  @Mixin private SandboxOption sandbox = new SandboxOption();

  @Mixin private final RecordingOption record;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "LEVEL|RULE",
      description = "Only the tests of one level, 2, or of one rule, 2.3.")
  private @Nullable String part;

  @Option(names = "--json", description = "Write the report as JSON.")
  private boolean json;

  TestCommand(Function<SandboxRequirement, Runner> runners, CommandContext context) {
    this.runners = runners;
    this.record = new RecordingOption(context);
  }

  @Override
  public Integer call() {
    Course found = course.course();
    Kata its = kata.in(found);
    Grader grader = new Grader(found, sandbox.runner(runners));
    LearnerWorkspace work = interview.work(grader, its, part);
    work.prepare();
    Report report = work.test();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    boolean fault = ExitCode.isFault(report);
    List<String> clock = record.of(work, report, spec.commandLine().getErr());
    if (!json) {
      out.print(TerminalEmitter.emit(report, wish(work, clock)));
    } else if (!fault) {
      out.println(JsonEmitter.emit(report));
    }
    out.flush();
    if (json && fault) {
      throw new GraderFaultException(report.problems().get(0));
    }
    return ExitCode.of(report, OptionalInt.empty());
  }

  private static Wish wish(LearnerWorkspace work, List<String> closing) {
    return new Wish(Ansi.AUTO.enabled(), work.part().toString(), Set.of(), false, closing);
  }
}

package grader.cli;

import grader.Grader;
import grader.compile.IncrementalCompiler;
import grader.course.Course;
import grader.course.Kata;
import grader.run.Runner;
import grader.sandbox.SandboxRequirement;
import grader.session.CancellableRunner;
import grader.session.ContinuousTestRunner;
import grader.session.LearnerWorkspace;
import grader.text.SessionMessages;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the public tests of a kata whenever the learner saves. */
@Command(
    name = "watch",
    description = "Runs the public tests of a kata whenever you save in katas/ID.",
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  private final Function<SandboxRequirement, Runner> runners;
  private final CommandContext context;

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

  @Option(
      names = "--look",
      description = "Look for saves five times a second, where the system does not tell of them.")
  private boolean look;

  @Option(names = "--json", description = "Write each verdict as one line of JSON.")
  private boolean json;

  WatchCommand(Function<SandboxRequirement, Runner> runners, CommandContext context) {
    this.runners = runners;
    this.context = context;
    this.record = new RecordingOption(context);
  }

  /** Ends by a signal only. */
  @Override
  public Integer call() throws IOException {
    Course found = course.course();
    Kata its = kata.in(found);
    CancellableRunner runner = new CancellableRunner(sandbox.runner(runners));
    Grader grader = new Grader(found, runner);
    LearnerWorkspace work = interview.work(grader, its, part);
    work.prepare();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Terminal terminal = Terminal.find(context.environment());
    if (!json) {
      boolean told = !look && ContinuousTestRunner.isTold(its.starterRoot());
      out.println(SessionMessages.watching(its.id(), told));
      out.flush();
    }
    WatchPrinter printer = new WatchPrinter(work, record, out, err, terminal, json);
    ExecutorService tester = Executors.newSingleThreadExecutor(WatchCommand::thread);
    try (IncrementalCompiler compiler = grader.incrementalCompiler(its)) {
      // A signal ends the JVM without a word to this thread.
      Runtime.getRuntime().addShutdownHook(new Thread(compiler::close));
      new ContinuousTestRunner(work, compiler, runner, printer, tester, System::nanoTime).run(look);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      tester.shutdownNow();
    }
    return ExitCode.PASSED;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "tests what was saved");
    thread.setDaemon(true);
    return thread;
  }
}

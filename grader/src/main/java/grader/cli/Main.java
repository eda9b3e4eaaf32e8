package grader.cli;

import grader.course.CourseException;
import grader.enginelauncher.EngineStartException;
import grader.intake.IntakeMessages;
import grader.intake.Rejection;
import grader.intake.UsageException;
import grader.run.Runner;
import grader.sandbox.HardLimits;
import grader.sandbox.SandboxRequirement;
import grader.sandbox.SandboxUnavailableException;
import grader.text.SafeText;
import java.io.PrintWriter;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code kata}. */
@Command(
    name = "kata",
    description = "Practise and grade system-design katas, and verify the course.",
    mixinStandardHelpOptions = true,
    version = "kata 1.0",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:full marks, or a score of at least --threshold",
      "1:a lower score, an entry that needs attention, or a failed check of the course",
      "2:the submission did not compile",
      "3:wrong usage",
      "4:the grader failed; there is no score"
    })
public final class Main {
  private static final int MAX_LENGTH = 500;

  private Main() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    CommandLine line = commandLine(grader.run.WorkerRunner::create, CommandContext.ofThisMachine());
    System.exit(execute(line, arguments));
  }

  /** Runs a command line. An error of the JVM is the grader's fault and no score. */
  static int execute(CommandLine line, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      String words = e.getClass().getSimpleName() + ": " + e.getMessage();
      String advice = HardLimits.ofThisProcess().advice();
      say(line.getErr(), IntakeMessages.graderFault(words + advice));
      return ExitCode.GRADER_FAULT;
    }
  }

  /** The command line; the runner is made when a command needs it. */
  static CommandLine commandLine(
      Function<SandboxRequirement, Runner> runners, CommandContext context) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new StartCommand(context));
    line.addSubcommand(new TestCommand(runners, context));
    line.addSubcommand(new WatchCommand(runners, context));
    line.addSubcommand(new DoctorCommand(context));
    line.addSubcommand(new CompletionCommand());
    line.addSubcommand(new GradeCommand(runners, context));
    line.addSubcommand(new ReportCommand());
    line.addSubcommand(new PackageCommand());
    line.addSubcommand(new VerifyCommand(runners));
    line.addSubcommand(new PlantCommand());
    line.addSubcommand(new MergeCommand());
    line.addSubcommand(new SimilarCommand());
    line.addSubcommand(new ExportCommand());
    line.addSubcommand(new ListCommand());
    line.addSubcommand(new HintCommand(context));
    line.addSubcommand(new CompareCommand(context));
    line.addSubcommand(new PassCommand(context));
    line.addSubcommand(new ProgressCommand(context));
    line.addSubcommand(new PlanCommand(context));
    line.addSubcommand(new MockCommand(context));
    CommandGroups.showIn(line);
    line.setParameterExceptionHandler(
        (wrong, arguments) -> {
          say(wrong.getCommandLine().getErr(), wrong.getMessage() + CliMessages.SEE_HELP);
          return ExitCode.USAGE;
        });
    line.setExecutionExceptionHandler(
        (failure, at, result) -> {
          say(at.getErr(), words(failure));
          return failure instanceof UsageException ? ExitCode.USAGE : ExitCode.GRADER_FAULT;
        });
    return line;
  }

  private static String words(Exception failure) {
    if (failure instanceof Rejection unread) {
      return unread.problems().get(0);
    }
    String words = String.valueOf(failure.getMessage());
    boolean complete =
        failure instanceof UsageException
            || failure instanceof SandboxUnavailableException
            || failure instanceof EngineStartException
            || failure instanceof GraderFaultException;
    if (complete) {
      return words;
    }
    boolean course = failure instanceof CourseException;
    return IntakeMessages.graderFault(
        course ? words : failure.getClass().getSimpleName() + ": " + words);
  }

  private static void say(PrintWriter err, String message) {
    err.println("kata: " + SafeText.line(message, MAX_LENGTH));
    err.flush();
  }
}

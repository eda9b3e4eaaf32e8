package grader.cli;

import grader.course.CourseException;
import grader.intake.UsageException;
import grader.run.Runner;
import grader.text.LearnerMessages;
import grader.text.SafeText;
import grader.text.UsageMessages;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code kata}. */
@Command(
    name = "kata",
    description = "Grades system-design katas.",
    mixinStandardHelpOptions = true,
    version = "kata 1.0",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:full marks, or at least the threshold",
      "1:below that, or a check of the course does not hold",
      "2:the submission did not compile",
      "3:wrong usage",
      "4:the grader failed"
    })
public final class Main {
  private static final int LONGEST = 500;

  private Main() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine(grader.run.WorkerRunner::create).execute(arguments));
  }

  /** The command line; the runner is made when a command needs it. */
  static CommandLine commandLine(Supplier<Runner> runner) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new GradeCommand(runner));
    line.addSubcommand(new ReportCommand());
    line.addSubcommand(new VerifyCommand(runner));
    line.addSubcommand(new ListCommand());
    line.setParameterExceptionHandler(
        (wrong, arguments) -> {
          say(wrong.getCommandLine().getErr(), wrong.getMessage() + UsageMessages.SEE_HELP);
          return ExitCode.USAGE;
        });
    line.setExecutionExceptionHandler(
        (failure, at, result) -> {
          boolean usage = failure instanceof UsageException;
          boolean course = failure instanceof CourseException;
          String words = String.valueOf(failure.getMessage());
          String reason = course ? words : failure.getClass().getSimpleName() + ": " + words;
          say(at.getErr(), usage ? words : LearnerMessages.graderFault(reason));
          return usage ? ExitCode.USAGE : ExitCode.GRADER_FAULT;
        });
    return line;
  }

  private static void say(PrintWriter err, String message) {
    err.println("kata: " + SafeText.line(message, LONGEST));
    err.flush();
  }
}

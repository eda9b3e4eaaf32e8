package grader.cli;

import grader.course.Course;
import grader.course.Kata;
import grader.intake.UsageException;
import grader.practice.PracticeLog;
import grader.practice.TestRunSummary;
import grader.report.Report;
import grader.text.SafeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the learner's practice log is kept: as told, else as KATA_HOME says, else in the home. */
final class PracticeOption {
  private static final String VARIABLE = "KATA_HOME";
  private static final int MAX_LENGTH = 500;

  private final CommandContext context;

  @Option(names = "--kata-home", paramLabel = "FOLDER", hidden = true)
  private @Nullable Path folder;

  PracticeOption(CommandContext context) {
    this.context = context;
  }

  /** The record; {@code err} gets the line that says that a damaged one was set aside. */
  PracticeLog practice(PrintWriter err) {
    return new PracticeLog(
        folder(), context.clock(), context.zone(), warning -> warn(err, warning));
  }

  private static void warn(PrintWriter err, String warning) {
    err.println("kata: " + SafeText.line(warning, MAX_LENGTH));
    err.flush();
  }

  private Path folder() {
    if (folder != null) {
      return folder;
    }
    String told = context.environment().getOrDefault(VARIABLE, "");
    return told.isBlank() ? context.home().resolve(".kata") : Path.of(told);
  }

  /**
   * Records a grading when it is the learner's own: of the folder {@code katas/ID} of the course,
   * outside of pipelines, and not by the grader's fault. All others leave no trace.
   */
  void gradedAt(Course course, Path path, Report report, PrintWriter err) {
    boolean own = course.kata(report.kata()).filter(kata -> isFolderOf(kata, path)).isPresent();
    if (own && !context.isPipeline() && !ExitCode.isFault(report)) {
      try {
        practice(err).tested(report.kata(), TestRunSummary.of(report));
      } catch (UsageException e) {
        // The grading is worth more than its record.
        warn(err, e.getMessage());
      }
    }
  }

  private static boolean isFolderOf(Kata kata, Path path) {
    try {
      return Files.isSameFile(kata.folder(), path);
    } catch (IOException e) {
      return false;
    }
  }
}

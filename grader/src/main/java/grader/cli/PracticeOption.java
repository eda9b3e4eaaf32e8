package grader.cli;

import grader.course.Course;
import grader.course.Kata;
import grader.intake.UsageException;
import grader.practice.Practice;
import grader.practice.TestRun;
import grader.report.Report;
import grader.text.SafeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the learner's evenings are kept: as told, else as KATA_HOME says, else in the home. */
final class PracticeOption {
  private static final String VARIABLE = "KATA_HOME";
  private static final int LONGEST = 500;

  private final Surroundings surroundings;

  @Option(names = "--kata-home", paramLabel = "FOLDER", hidden = true)
  private @Nullable Path folder;

  PracticeOption(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The record; {@code err} gets the line that says that a damaged one was set aside. */
  Practice practice(PrintWriter err) {
    return new Practice(
        folder(), surroundings.clock(), surroundings.zone(), warning -> warn(err, warning));
  }

  private static void warn(PrintWriter err, String warning) {
    err.println("kata: " + SafeText.line(warning, LONGEST));
    err.flush();
  }

  private Path folder() {
    if (folder != null) {
      return folder;
    }
    String told = surroundings.environment().getOrDefault(VARIABLE, "");
    return told.isBlank() ? surroundings.home().resolve(".kata") : Path.of(told);
  }

  /**
   * Records a grading when it is the learner's own: of the folder {@code katas/ID} of the course,
   * outside of pipelines, and not by the grader's fault. All others leave no trace.
   */
  void gradedAt(Course course, Path path, Report report, PrintWriter err) {
    boolean own = course.kata(report.kata()).filter(kata -> isFolderOf(kata, path)).isPresent();
    if (own && !surroundings.isPipeline() && !ExitCode.isFault(report)) {
      try {
        practice(err).tested(report.kata(), TestRun.of(report));
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

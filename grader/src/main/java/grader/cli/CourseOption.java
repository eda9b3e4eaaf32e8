package grader.cli;

import grader.course.Course;
import grader.intake.UsageException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the course is: as told, else as the launcher says, else around the current folder. */
final class CourseOption {
  static final String LAUNCHER = "kata.course";

  @Option(
      names = "--course",
      paramLabel = "FOLDER",
      description =
          "Root folder of the course (default: the repository that contains the current folder).")
  private @Nullable Path root;

  Course course() {
    if (root != null) {
      return new Course(root);
    }
    String told = System.getProperty(LAUNCHER);
    return told != null
        ? new Course(Path.of(told))
        : Course.around(Path.of("")).orElseThrow(() -> new UsageException(CliMessages.NO_COURSE));
  }
}

package grader.cli;

import grader.course.Course;
import grader.course.CourseException;
import grader.intake.UsageException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Hidden tests and planted submissions that are in no public repository. */
final class ExamsOption {
  @Option(
      names = "--exams",
      paramLabel = "FOLDER",
      description = {
        "Add hidden tests and planted submissions of your own to the exams of the course:",
        "ID/hidden/java, ID/submissions and ID/exam.properties below this folder."
      })
  private @Nullable Path folder;

  /**
   * The course with these exams, where some are given.
   *
   * @throws UsageException with one line on the first mistake in them
   */
  Course addTo(Course course) {
    if (folder == null) {
      return course;
    }
    try {
      return course.with(folder);
    } catch (CourseException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}

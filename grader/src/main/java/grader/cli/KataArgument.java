package grader.cli;

import grader.course.Course;
import grader.course.CourseMessages;
import grader.course.Kata;
import grader.intake.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Which kata a learner means: its id, or its folder as a shell completes it. */
final class KataArgument {
  @Parameters(
      index = "0",
      paramLabel = "ID",
      completionCandidates = KataIds.class,
      description = "The kata, for example booking.")
  private @Nullable String given;

  /**
   * The kata.
   *
   * @throws UsageException when the course has none of this id
   */
  Kata in(Course course) {
    String id = id(given == null ? "" : given);
    return course
        .kata(id)
        .orElseThrow(
            () ->
                new UsageException(
                    CourseMessages.unknownKata(
                        id, course.katas().stream().map(Kata::id).toList())));
  }

  /** The last name of a path, whichever way its slashes lean: {@code katas\booking\} is booking. */
  static String id(String given) {
    String path = given.strip().replace('\\', '/').replaceFirst("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

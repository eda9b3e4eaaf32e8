package grader.course;

import java.time.Duration;
import java.util.List;

/**
 * How one kata is graded, read from {@code exam.properties}.
 *
 * @param timeLimit wall time of one whole run
 * @param memoryMebibytes heap of the worker
 * @param allow names of packages or classes that the policy permits beyond the usual ones
 * @param forbid names of packages or classes that it refuses beyond the usual ones
 * @param libraries a class of each library that submissions of this kata may use
 * @param testLibraries a class of each library that its tests use beyond the usual ones
 */
public record ExamSettings(
    Duration timeLimit,
    int memoryMebibytes,
    List<String> allow,
    List<String> forbid,
    List<String> libraries,
    List<String> testLibraries) {
  /** What holds where the file says nothing. */
  public static final ExamSettings DEFAULT =
      new ExamSettings(Duration.ofSeconds(60), 512, List.of(), List.of(), List.of(), List.of());
}

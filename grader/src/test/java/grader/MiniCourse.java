package grader;

import grader.course.Course;
import grader.course.Kata;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The course of one small kata, {@code counter}, that the grader's own tests grade. */
public final class MiniCourse {
  private MiniCourse() {}

  /** The course, from the test's own output folder. */
  public static Course course() {
    try {
      return new Course(
          Path.of(Objects.requireNonNull(MiniCourse.class.getResource("/course")).toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its kata. */
  public static Kata counter() {
    return course().kata("counter").orElseThrow();
  }

  /** A planted submission of it, for example {@code wrong/one-for-all}. */
  public static Path planted(String name) {
    return counter().exam().resolve("submissions").resolve(name);
  }
}

package grader;

import grader.course.Course;
import grader.course.Kata;
import grader.course.PlantedSubmission;
import grader.course.RuleId;
import grader.patch.PlantedSources;
import grader.patch.PlantedStore;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The course of one small kata, {@code counter}, that the grader's own tests grade. */
public final class MiniCourse {
  private static final Set<String> WILD =
      Set.of("endless-loop", "exits-past-the-policy", "allocates", "prints");

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

  /** The rule that is written {@code 2.3}. */
  public static RuleId rule(String written) {
    return RuleId.parse(written).orElseThrow();
  }

  /** Its kata. */
  public static Kata counter() {
    return course().kata("counter").orElseThrow();
  }

  /** A planted submission of it, for example {@code wrong/one-for-all}. */
  public static Path planted(String name) {
    return counter().exam().resolve("submissions").resolve(name);
  }

  /** Writes all sources of a planted submission into a folder, as a student would have them. */
  public static Path handedIn(String name, Path folder) {
    PlantedSubmission planted =
        counter().plantedSubmissions().stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow();
    PlantedStore.write(PlantedSources.of(counter(), planted), folder);
    return folder;
  }

  /** Copies all regular files below a folder, or a file, over what may be there. */
  public static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
  }

  /** Copies all of it but the submissions that need the walls of a real worker. */
  public static void copyTame(Path to) throws IOException {
    Path from = course().root();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = from.relativize(file);
        if (Stream.of(name.toString().split("/")).noneMatch(WILD::contains)) {
          Files.createDirectories(to.resolve(name).getParent());
          Files.copy(file, to.resolve(name));
        }
      }
    }
  }
}

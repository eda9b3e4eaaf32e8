package grader.export;

import grader.course.Course;
import grader.course.Kata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which files a learner gets, and where they go. */
final class LearnerFiles {
  /** What builds and editors leave behind. */
  private static final Set<String> NOT_SOURCES =
      Set.of("target", ".idea", ".vscode", ".settings", ".classpath", ".project", ".DS_Store");

  /**
   * The build and the tests of the building blocks themselves, which the katas' builds do not use.
   */
  private static final List<Path> ONLY_HERE =
      List.of(Path.of("katas/building-blocks/pom.xml"), Path.of("katas/building-blocks/src/test"));

  private final Course course;

  LearnerFiles(Course course) {
    this.course = course;
  }

  /** Writes the katas as learners begin with them. */
  void writeKatas(Path to) throws IOException {
    Path root = course.root();
    for (String name : List.of("LICENSE", ".gitignore")) {
      if (Files.exists(root.resolve(name))) {
        Files.copy(root.resolve(name), to.resolve(name));
      }
    }
    copy(root, root.resolve("katas"), to);
    Files.writeString(to.resolve("pom.xml"), LearnerPom.of(root.resolve("pom.xml")));
    try (InputStream text = LearnerFiles.class.getResourceAsStream("README.md")) {
      Files.write(
          to.resolve("README.md"), Objects.requireNonNull(text, "README.md").readAllBytes());
    }
  }

  /** Fills the starters by the reference solutions, their notes beside the briefs. */
  void writeSolutions(Path to) throws IOException {
    for (Kata kata : course.katas()) {
      Path solution = kata.solution().resolve("src/main");
      if (Files.isDirectory(solution)) {
        Path folder = to.resolve("katas").resolve(kata.id());
        copy(solution, solution, folder.resolve("src/main"));
        Path notes = kata.solution().resolve("NOTES.md");
        if (Files.exists(notes)) {
          Files.copy(notes, folder.resolve("NOTES.md"));
        }
      }
    }
  }

  /** Copies {@code folder} to the same place below {@code to} as it has below {@code root}. */
  private static void copy(Path root, Path folder, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = root.relativize(file);
        if (isSource(name)) {
          Path copy = to.resolve(name.toString());
          Files.createDirectories(Objects.requireNonNull(copy.getParent()));
          Files.write(copy, Files.readAllBytes(file));
        }
      }
    }
  }

  private static boolean isSource(Path name) {
    for (Path part : name) {
      if (NOT_SOURCES.contains(part.toString()) || part.toString().endsWith(".iml")) {
        return false;
      }
    }
    return ONLY_HERE.stream().noneMatch(name::startsWith);
  }
}

package grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A course: katas found by their folders, {@code katas/ID}, {@code solutions/ID} and {@code
 * grader/exams/ID} under one root. An eleventh kata is a new folder.
 *
 * @param addedExams what an instructor adds to the exams, if anything
 */
public record Course(Path root, Optional<AddedExams> addedExams) {
  /** A course with its own exams alone. */
  public Course(Path root) {
    this(root, Optional.empty());
  }

  /** Makes the root absolute. */
  public Course {
    root = root.toAbsolutePath().normalize();
  }

  /** The course that this folder lies in: the nearest one upwards that has katas and exams. */
  public static Optional<Course> around(Path folder) {
    Path candidate = folder.toAbsolutePath().normalize();
    while (candidate != null) {
      if (Files.isDirectory(candidate.resolve("katas"))
          && Files.isDirectory(candidate.resolve("grader"))) {
        return Optional.of(new Course(candidate));
      }
      candidate = candidate.getParent();
    }
    return Optional.empty();
  }

  /**
   * The same with exams that an instructor adds.
   *
   * @param exams a folder as {@link AddedExams} describes it
   * @throws CourseException with one line on the first mistake in it
   */
  public Course with(Path exams) {
    AddedExams added = new AddedExams(exams);
    Course course = new Course(root, Optional.of(added));
    added.check(course);
    return course;
  }

  /** All katas, by id. A folder is one when it has a brief and a source folder. */
  public List<Kata> katas() {
    Path folder = root.resolve("katas");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> Files.isRegularFile(child.resolve("README.md")))
          .filter(child -> Files.isDirectory(child.resolve("src/main/java")))
          .map(child -> at(child.getFileName().toString()))
          .sorted((a, b) -> a.id().compareTo(b.id()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kata with this id, if there is one. */
  public Optional<Kata> kata(String id) {
    return katas().stream().filter(kata -> kata.id().equals(id)).findFirst();
  }

  private Kata at(String id) {
    return new Kata(
        id,
        root.resolve("katas").resolve(id),
        root.resolve("solutions").resolve(id),
        root.resolve("grader/exams").resolve(id),
        addedExams.flatMap(it -> it.of(id)));
  }
}

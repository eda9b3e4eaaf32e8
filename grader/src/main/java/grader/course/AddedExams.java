package grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Folders of hidden tests and planted submissions that an instructor keeps outside of the course,
 * one folder a kata. Each adds to the exam of its kata and replaces nothing.
 *
 * <pre>
 *   ID/hidden/java         tests of package exam.id, and hidden/resources
 *   ID/submissions         planted submissions, by kind and name
 *   ID/exam.properties     timeFloor, memoryFloor, forbid, testLibraries
 * </pre>
 */
public record AddedExams(Path root) {
  /** What an added exam may set; all else belongs to the kata. */
  static final List<String> KEYS = List.of("timeFloor", "memoryFloor", "forbid", "testLibraries");

  /** Makes the root absolute. */
  public AddedExams {
    root = root.toAbsolutePath().normalize();
  }

  /** The folder of a kata, if it has one. */
  Optional<Path> of(String kataId) {
    return Optional.of(root.resolve(kataId)).filter(Files::isDirectory);
  }

  /**
   * Checks all folders against the course that they add to.
   *
   * @param course the course with these exams
   * @throws CourseException with one line on the first mistake
   */
  void check(Course course) {
    if (!Files.isDirectory(root)) {
      throw new CourseException(CourseMessages.noAddedExams(root));
    }
    List<String> known = course.katas().stream().map(Kata::id).toList();
    List<String> folders = folders(root);
    for (String id : folders) {
      if (!known.contains(id)) {
        throw new CourseException(CourseMessages.addedToNoKata(root.resolve(id), known));
      }
      check(course.kata(id).orElseThrow(), root.resolve(id));
    }
    if (folders.isEmpty()) {
      throw new CourseException(CourseMessages.noAddedExams(root));
    }
  }

  private static void check(Kata kata, Path folder) {
    Kata own = kata.withoutAddedExam();
    if (!Files.isDirectory(folder.resolve("hidden/java"))
        && !Files.isDirectory(folder.resolve("submissions"))) {
      throw new CourseException(CourseMessages.emptyAddedExam(folder));
    }
    kata.settings();
    checkSources(kata, own);
    checkRules(kata);
    noneTwice(files(folder.resolve("hidden/resources")), own.testResources(), folder);
    Set<String> names = new HashSet<>();
    for (PlantedSubmission planted : kata.plantedSubmissions()) {
      if (!names.add(planted.name())) {
        throw new CourseException(CourseMessages.plantedTwice(folder, planted.name()));
      }
    }
  }

  /** A class of another package could stand in the place of one that learners see. */
  private static void checkSources(Kata kata, Kata own) {
    String examPackage = "exam." + kata.id().replace("-", "");
    Set<String> taken = new HashSet<>(ParsedSources.types(own.testSources()).keySet());
    ParsedSources.types(kata.addedTestSources())
        .forEach(
            (type, file) -> {
              if (!type.startsWith(examPackage + ".")) {
                throw new CourseException(CourseMessages.addedOutside(file, type, examPackage));
              }
              if (taken.contains(type)) {
                throw new CourseException(CourseMessages.addedClassTwice(file, type));
              }
            });
  }

  private static void checkRules(Kata kata) {
    TestPlan added = kata.addedTestPlan();
    Brief brief = kata.brief();
    for (String test : added.misnamed()) {
      throw new CourseException(CourseMessages.testWithoutRule(test));
    }
    for (TestCase test : added.tests()) {
      if (brief.rule(test.rule()).isEmpty()) {
        throw new CourseException(
            CourseMessages.testOfUnknownRule(
                test.className() + "#" + test.methodName(), test.rule()));
      }
      if (test.points() < 1) {
        throw new CourseException(
            CourseMessages.testWithout(test.className() + "#" + test.methodName(), "@Points"));
      }
    }
  }

  private static void noneTwice(List<Path> added, List<Path> own, Path folder) {
    Path root = folder.resolve("hidden/resources");
    for (Path file : added) {
      String name = root.relativize(file).toString();
      if (own.stream().anyMatch(resources -> Files.exists(resources.resolve(name)))) {
        throw new CourseException(CourseMessages.addedFileTwice(file, name));
      }
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> folders(Path root) {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(Files::isDirectory)
          .map(child -> String.valueOf(child.getFileName()))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

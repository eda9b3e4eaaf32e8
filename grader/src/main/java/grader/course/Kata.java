package grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One kata: three folders that share its id. Every method reads the disk anew.
 *
 * @param folder brief, contract, starter and public tests
 * @param solution the reference solution; need not exist
 * @param exam hidden tests, settings and planted submissions; need not exist
 */
public record Kata(String id, Path folder, Path solution, Path exam) {
  private static final String SOURCES = "src/main/java";

  /** The package of the learner's classes, for example {@code katas.ratelimiter}. */
  public String packageName() {
    return "katas." + id.replace("-", "");
  }

  /** The sources of the contract. */
  public List<Path> contractSources() {
    return javaFiles(contractRoot());
  }

  /** The source root of the contract. */
  public Path contractRoot() {
    return folder.resolve("src/api/java");
  }

  /** The source root of the starter. */
  public Path starterRoot() {
    return folder.resolve(SOURCES);
  }

  /** The sources of the starter. */
  public List<Path> starterSources() {
    return javaFiles(starterRoot());
  }

  /** The source root of the public tests. */
  public Path publicTestRoot() {
    return folder.resolve("src/test/java");
  }

  /** The sources of the public and hidden tests, helpers included. */
  public List<Path> testSources() {
    return Stream.of(publicTestRoot(), hiddenTestRoot())
        .flatMap(root -> javaFiles(root).stream())
        .toList();
  }

  /** Folders with data that the public and hidden tests read from their class path. */
  public List<Path> testResources() {
    return Stream.of(folder.resolve("src/test/resources"), exam.resolve("hidden/resources"))
        .filter(Files::isDirectory)
        .toList();
  }

  /** The first heading of the brief. */
  public String title() {
    return readme()
        .lines()
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2).strip())
        .findFirst()
        .orElse(id);
  }

  /** The rules of the brief. */
  public Brief brief() {
    return Brief.parse(readme());
  }

  private String readme() {
    try {
      return Files.readString(folder.resolve("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tests, public and hidden. */
  public TestPlan testPlan() {
    return TestPlanReader.read(javaFiles(publicTestRoot()), javaFiles(hiddenTestRoot()));
  }

  /** The tests on real engines. */
  public TestPlan engineTestPlan() {
    return TestPlanReader.read(List.of(), javaFiles(engineTestRoot()));
  }

  /** The sources of the tests on real engines, with the helpers of the public tests. */
  public List<Path> engineTestSources() {
    return Stream.of(publicTestRoot(), engineTestRoot())
        .flatMap(root -> javaFiles(root).stream())
        .toList();
  }

  /** Whether the exam has tests on real engines. */
  public boolean hasEngineTests() {
    return Files.isDirectory(engineTestRoot());
  }

  /** Limits and policy of the exam; the usual ones where it states none. */
  public ExamSettings settings() {
    return CourseProperties.exam(exam.resolve("exam.properties"));
  }

  /** Whether the exam is begun: it has its settings. */
  public boolean hasExam() {
    return Files.isRegularFile(exam.resolve("exam.properties"));
  }

  /** Other correct designs, by name. */
  public List<Alternative> alternatives() {
    return folders(solution.resolve("alternatives")).map(CourseProperties::alternative).toList();
  }

  /** The planted submissions, by kind and name. */
  public List<PlantedSubmission> plantedSubmissions() {
    return folders(exam.resolve("submissions"))
        .flatMap(Kata::folders)
        .map(CourseProperties::planted)
        .toList();
  }

  private Path engineTestRoot() {
    return exam.resolve("engine/java");
  }

  private Path hiddenTestRoot() {
    return exam.resolve("hidden/java");
  }

  private static List<Path> javaFiles(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A planted submission by its kind and name, {@code racy/check-then-act}; need not exist. */
  public PlantedSubmission plantedSubmissions(String name) {
    return CourseProperties.planted(exam.resolve("submissions").resolve(name));
  }

  private static Stream<Path> folders(Path parent) {
    if (!Files.isDirectory(parent)) {
      return Stream.empty();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

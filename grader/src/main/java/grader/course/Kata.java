package grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One kata: three folders that share its id. Every method reads the disk anew.
 *
 * @param folder brief, contract, starter and public tests
 * @param solution the reference solution; need not exist
 * @param exam hidden tests, settings and planted submissions; need not exist
 * @param addedExam what an instructor adds to the exam, if anything; see {@link AddedExams}
 */
public record Kata(String id, Path folder, Path solution, Path exam, Optional<Path> addedExam) {
  private static final String SOURCES = "src/main/java";
  private static final String HIDDEN_TESTS = "hidden/java";
  private static final String SUBMISSIONS = "submissions";
  private static final String SETTINGS = "exam.properties";

  /** A kata with the exam of the course alone. */
  public Kata(String id, Path folder, Path solution, Path exam) {
    this(id, folder, solution, exam, Optional.empty());
  }

  /** The same with the exam of the course alone. */
  Kata withoutAddedExam() {
    return new Kata(id, folder, solution, exam);
  }

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
    return Stream.of(List.of(publicTestRoot()), hiddenTestRoots())
        .flatMap(List::stream)
        .flatMap(root -> javaFiles(root).stream())
        .toList();
  }

  /** The sources of the added hidden tests, helpers included. */
  public List<Path> addedTestSources() {
    return addedExam.map(it -> javaFiles(it.resolve(HIDDEN_TESTS))).orElse(List.of());
  }

  /** Folders with data that the public and hidden tests read from their class path. */
  public List<Path> testResources() {
    Stream<Path> hidden = exams().map(it -> it.resolve("hidden/resources"));
    return Stream.concat(Stream.of(folder.resolve("src/test/resources")), hidden)
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

  /**
   * The tests, public and hidden. Where some are added, each rule keeps its points and gives all of
   * its tests a share.
   */
  public TestPlan testPlan() {
    TestPlan own =
        TestPlanReader.read(javaFiles(publicTestRoot()), javaFiles(exam.resolve(HIDDEN_TESTS)));
    return addedExam.isEmpty() ? own : PointShares.of(own, addedTestPlan());
  }

  /** The added tests alone, each with the points that it states. */
  public TestPlan addedTestPlan() {
    return TestPlanReader.read(List.of(), addedTestSources());
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
    ExamSettings own = CourseProperties.exam(exam.resolve(SETTINGS));
    return addedExam
        .map(it -> own.with(CourseProperties.addedExam(it.resolve(SETTINGS))))
        .orElse(own);
  }

  /** Whether the exam is begun: it has its settings. */
  public boolean hasExam() {
    return Files.isRegularFile(exam.resolve(SETTINGS));
  }

  /** Other correct designs, by name. */
  public List<Alternative> alternatives() {
    return folders(solution.resolve("alternatives")).map(CourseProperties::alternative).toList();
  }

  /** The planted submissions, by kind and name. */
  public List<PlantedSubmission> plantedSubmissions() {
    return exams()
        .flatMap(it -> folders(it.resolve(SUBMISSIONS)))
        .flatMap(Kata::folders)
        .map(CourseProperties::planted)
        .toList();
  }

  private Path engineTestRoot() {
    return exam.resolve("engine/java");
  }

  /** The exam of the course, then what is added to it. */
  private Stream<Path> exams() {
    return Stream.concat(Stream.of(exam), addedExam.stream());
  }

  private List<Path> hiddenTestRoots() {
    return exams().map(it -> it.resolve(HIDDEN_TESTS)).toList();
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

  /**
   * A planted submission by its kind and name, {@code racy/check-then-act}; need not exist. One
   * that the course has not belongs to what is added, where there is such.
   */
  public PlantedSubmission plantedSubmissions(String name) {
    Path own = exam.resolve(SUBMISSIONS).resolve(name);
    Path place =
        addedExam
            .filter(it -> !Files.exists(own))
            .map(it -> it.resolve(SUBMISSIONS).resolve(name))
            .orElse(own);
    return CourseProperties.planted(place);
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

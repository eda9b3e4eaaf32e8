package grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import grader.Grader;
import grader.MiniCourse;
import grader.course.Course;
import grader.course.Kata;
import grader.run.Runner;
import grader.run.WorkerRunner;
import grader.sandbox.SandboxRequirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What {@code kata verify} proves, proved by the build: one test a kata, named after it. All katas
 * are begun at once, so the time of a test says when it ended and not what it cost.
 *
 * <p>Of the planted submissions a sample is graded, of every kind and level; the profile {@code
 * thorough} grades all of them, and twice what must have full marks or none. Each runs the tests of
 * the rules that it names and a quarter of the others, which {@code kata.round} chooses.
 */
class CourseVerifyTest {
  private static final Course COURSE = new Course(Path.of(".."));
  private static final boolean THOROUGH = Boolean.getBoolean("kata.thorough");
  private static final int ROUND = Integer.getInteger("kata.round", 0);
  private static final VerificationScope EXTENT =
      THOROUGH
          ? new VerificationScope(true, OtherRules.rotating(ROUND), 2, 1)
          : VerificationScope.sample(ROUND);
  private static final Runner RUNNER = WorkerRunner.create(SandboxRequirement.STRONGEST);
  private static final CourseVerifier VERIFIER = verifier(COURSE);
  private static final Map<String, Supplier<List<CheckResult>>> BEGUN = new LinkedHashMap<>();

  @BeforeAll
  static void beginWithAllKatas() {
    COURSE.katas().stream()
        .filter(Kata::hasExam)
        .forEach(kata -> BEGUN.put(kata.id(), VERIFIER.begin(kata)));
  }

  @AfterAll
  static void end() {
    VERIFIER.close();
  }

  @TestFactory
  Stream<DynamicTest> every_kata_keeps_its_promises() {
    return COURSE.katas().stream()
        .map(
            kata ->
                dynamicTest(
                    kata.id(),
                    () -> {
                      Supplier<List<CheckResult>> begun = BEGUN.get(kata.id());
                      assumeTrue(begun != null, kata.id() + " has no exam.properties yet");
                      holds(begun.get());
                    }));
  }

  @Test
  void no_kata_is_overlooked() throws IOException {
    try (Stream<Path> folders = Files.list(COURSE.root().resolve("katas"))) {
      List<String> withStarter =
          folders
              .filter(folder -> Files.isDirectory(folder.resolve("src/api/java/katas")))
              .map(folder -> folder.getFileName().toString())
              .sorted()
              .toList();

      assertThat(COURSE.katas()).extracting(Kata::id).isEqualTo(withStarter);
    }
  }

  @TestFactory
  Stream<DynamicTest> the_mini_course_keeps_them_too() {
    return Stream.of(MiniCourse.counter())
        .map(
            kata ->
                dynamicTest(
                    kata.id(),
                    () -> {
                      Grader grader = new Grader(MiniCourse.course(), RUNNER);
                      VerificationScope scope =
                          THOROUGH
                              ? new VerificationScope(true, OtherRules.ALL, 2, 2)
                              : VerificationScope.ONCE;
                      try (CourseVerifier verifier = new CourseVerifier(grader, scope)) {
                        holds(verifier.begin(kata).get());
                      }
                    }));
  }

  private static CourseVerifier verifier(Course course) {
    return new CourseVerifier(new Grader(course, RUNNER), EXTENT);
  }

  private static void holds(List<CheckResult> checks) {
    assertThat(checks.stream().filter(check -> !check.holds()))
        .as(() -> checks.stream().map(CourseVerifyTest::line).collect(Collectors.joining("\n")))
        .isEmpty();
    assertThat(checks).hasSizeGreaterThan(1);
  }

  private static String line(CheckResult check) {
    return check.name() + " (" + check.count() + "): " + check.problems();
  }
}

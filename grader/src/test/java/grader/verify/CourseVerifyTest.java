package grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import grader.Grader;
import grader.MiniCourse;
import grader.course.Course;
import grader.course.Kata;
import grader.run.Runner;
import grader.run.WorkerRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@code kata verify} proves, proved by the build: one test a kata, named after it. */
class CourseVerifyTest {
  private static final Course COURSE = new Course(Path.of(".."));
  private static final Runner RUNNER = WorkerRunner.create();

  @TestFactory
  Stream<DynamicTest> every_kata_keeps_its_promises() {
    return COURSE.katas().stream().map(kata -> dynamicTest(kata.id(), () -> verify(COURSE, kata)));
  }

  @Test
  void no_kata_is_overlooked() throws IOException {
    try (Stream<Path> folders = Files.list(COURSE.root().resolve("katas"))) {
      List<String> withStarter =
          folders
              .filter(folder -> Files.isDirectory(folder.resolve("src/main/java/katas")))
              .map(folder -> folder.getFileName().toString())
              .filter(name -> !name.equals("building-blocks"))
              .sorted()
              .toList();

      assertThat(COURSE.katas()).extracting(Kata::id).isEqualTo(withStarter);
    }
  }

  @TestFactory
  Stream<DynamicTest> the_mini_course_keeps_them_too() {
    return Stream.of(MiniCourse.counter())
        .map(kata -> dynamicTest(kata.id(), () -> verify(MiniCourse.course(), kata)));
  }

  private static void verify(Course course, Kata kata) {
    Assumptions.assumeTrue(kata.hasExam(), kata.id() + " has no exam.properties yet");

    List<Check> checks = new CourseVerifier(new Grader(course, RUNNER), 2).verify(kata);

    assertThat(checks.stream().filter(check -> !check.holds()))
        .as(() -> checks.stream().map(CourseVerifyTest::line).collect(Collectors.joining("\n")))
        .isEmpty();
    assertThat(checks).hasSizeGreaterThan(1);
  }

  private static String line(Check check) {
    return check.name() + " (" + check.count() + "): " + check.problems();
  }
}

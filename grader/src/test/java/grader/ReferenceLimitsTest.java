package grader;

import static org.assertj.core.api.Assertions.assertThat;

import grader.course.Course;
import grader.course.ExamSettings;
import grader.course.Kata;
import grader.run.ResourceLimits;
import grader.run.RunMeasurement;
import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceLimitsTest {
  @TempDir Path root;

  private int measured;

  @Test
  void a_run_has_five_times_the_processor_time_of_the_reference_and_four_times_its_heap() {
    ResourceLimits limits = new ResourceUsage(7_000, 4_100, 100).limits(ExamSettings.DEFAULT);

    assertThat(limits.processorTime()).isEqualTo(Duration.ofSeconds(21));
    assertThat(limits.wallTime()).isEqualTo(Duration.ofSeconds(70));
    assertThat(limits.heapMebibytes()).isEqualTo(448);
  }

  @Test
  void and_never_less_than_the_floors() {
    ResourceLimits limits = new ResourceUsage(100, 100, 3).limits(ExamSettings.DEFAULT);

    assertThat(limits.processorTime()).isEqualTo(ExamSettings.DEFAULT.timeFloor());
    assertThat(limits.wallTime()).isEqualTo(ExamSettings.DEFAULT.timeFloor().multipliedBy(2));
    assertThat(limits.heapMebibytes()).isEqualTo(ExamSettings.DEFAULT.memoryFloorMebibytes());
  }

  @Test
  void what_was_kept_is_read_again_and_damage_is_measured_anew() throws IOException {
    Path file = root.resolve("reference");
    new ResourceUsage(1, 2, 3).write(file);

    assertThat(ResourceUsage.read(file)).contains(new ResourceUsage(1, 2, 3));
    assertThat(ResourceUsage.read(Files.writeString(file, "wallMillis=much"))).isEmpty();
    assertThat(ResourceUsage.read(root.resolve("missing"))).isEmpty();
  }

  @Test
  void the_reference_is_measured_once_and_again_when_it_changes() throws IOException {
    MiniCourse.copyTame(root);
    Path reference = root.resolve("solutions/counter/src/main/java/katas/counter/Estimates.java");
    Files.writeString(reference, Files.readString(reference) + "\n// " + root);

    assertThat(grade()).contains("score: 100");
    assertThat(measured).isEqualTo(1);
    grade();
    assertThat(measured).isEqualTo(1);
    Files.writeString(reference, Files.readString(reference) + "\n// changed");
    grade();
    assertThat(measured).isEqualTo(2);
  }

  @Test
  void a_course_without_solutions_grades_with_the_floors() throws IOException {
    MiniCourse.copyTame(root);
    Path solution = root.resolve("solutions/counter/src/main");
    Path submission = root.resolve("mine/src");
    Files.createDirectories(submission);
    Files.move(solution, submission.resolve("main"));

    Grader grader = new Grader(new Course(root), new CountingRunner());
    assertThat(grader.grade(root.resolve("mine"), Optional.of("counter")).score()).isEqualTo(100);
    assertThat(measured).isZero();
  }

  @Test
  void a_runner_that_knows_no_times_leaves_nothing_behind_for_one_that_does() throws IOException {
    MiniCourse.copyTame(root);
    Path reference = root.resolve("solutions/counter/src/main/java/katas/counter/Estimates.java");
    Files.writeString(reference, Files.readString(reference) + "\n// quick " + root);
    Course course = new Course(root);
    Grader quick = new Grader(course, new InProcessRunner());
    Kata kata = course.kata("counter").orElseThrow();
    quick.grade(kata, "x", () -> quick.intake().takeReference(kata));

    grade();
    assertThat(measured).isEqualTo(1);
  }

  @Test
  void what_does_not_compile_costs_no_run_of_the_reference() throws IOException {
    MiniCourse.copyTame(root);
    Path reference = root.resolve("solutions/counter/src/main/java/katas/counter/Estimates.java");
    Files.writeString(reference, Files.readString(reference) + "\n// unmeasured " + root);
    Course course = new Course(root);
    Path broken = root.resolve("grader/exams/counter/submissions/broken/no-semicolon");

    new Grader(course, new CountingRunner()).grade(broken, Optional.empty());
    assertThat(measured).isZero();
  }

  private String grade() {
    Course course = new Course(root);
    Kata kata = course.kata("counter").orElseThrow();
    Grader grader = new Grader(course, new CountingRunner());
    return "score: " + grader.grade(kata, "x", () -> grader.intake().takeReference(kata)).score();
  }

  private final class CountingRunner implements Runner {
    private final Runner inner = new InProcessRunner();

    @Override
    public RunOutcome run(RunRequest request) {
      return inner.run(request);
    }

    @Override
    public RunMeasurement measure(RunRequest request) {
      measured++;
      return new RunMeasurement(run(request), Duration.ofSeconds(1), Duration.ofSeconds(1), 9);
    }

    @Override
    public String sandbox() {
      return "none";
    }
  }
}

package grader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import grader.MiniCourse;
import grader.text.AuthorMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {
  @Test
  void finds_katas_by_folder() {
    assertThat(MiniCourse.course().katas()).extracting(Kata::id).containsExactly("counter");
    assertThat(MiniCourse.course().kata("chess")).isEmpty();
  }

  @Test
  void a_folder_without_brief_is_no_kata(@TempDir Path root) throws IOException {
    Files.createDirectories(root.resolve("katas/empty/src/main/java"));

    assertThat(new Course(root).katas()).isEmpty();
  }

  @Test
  void reads_the_test_plan_from_the_tests() {
    TestPlan testPlan = MiniCourse.counter().testPlan();

    assertThat(testPlan.points()).isEqualTo(100);
    assertThat(testPlan.misnamed()).isEmpty();
    assertThat(testPlan.tests().get(0))
        .isEqualTo(
            new TestCase(
                "katas.counter.Level0EstimateTest",
                "r0_1_visits_a_day",
                RuleId.parse("0.1").orElseThrow(),
                10,
                "A day has 86,400 seconds.",
                false,
                true));
    assertThat(testPlan.tests().stream().filter(TestCase::hidden)).hasSize(4);
  }

  @Test
  void an_expectation_that_contradicts_its_folder_is_a_mistake(@TempDir Path root)
      throws IOException {
    Path folder = Files.createDirectories(root.resolve("wrong/defect"));
    Files.writeString(
        folder.resolve("expect.properties"), "verdict=racy\nfails=9.9\noutcome=bored\n");

    PlantedSubmission planted = CourseProperties.planted(folder);

    assertThat(planted.mistakes())
        .contains(
            "verdict= must be wrong, the name of its folder",
            "fails= names 9.9, which is no rule id",
            "outcome= names bored, which no grading ends in",
            "because= is missing: one sentence on the bug");
  }

  @Test
  void a_setting_that_is_no_number_is_told_to_the_author(@TempDir Path root) throws IOException {
    Path file = Files.writeString(root.resolve("exam.properties"), "timeFloor=soon\n");

    assertThatExceptionOfType(CourseException.class)
        .isThrownBy(() -> CourseProperties.exam(file))
        .withMessage(AuthorMessages.badSetting("timeFloor", "soon", "60s"));
  }

  @Test
  void settings_of_an_exam_have_defaults(@TempDir Path root) throws IOException {
    Path file =
        Files.writeString(
            root.resolve("exam.properties"),
            "memoryFloor=64\nallow=a.B, c\nengines=redis, kafka\n" + "levelsWithoutEngines=2\n");

    assertThat(CourseProperties.exam(file))
        .isEqualTo(
            new ExamSettings(
                Duration.ofSeconds(10),
                64,
                List.of("a.B", "c"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("redis", "kafka"),
                List.of("2"),
                Optional.empty()));
  }

  @Test
  void an_engine_that_is_not_known_is_refused(@TempDir Path root) throws IOException {
    Path file = Files.writeString(root.resolve("exam.properties"), "engines=redis, mysql\n");

    assertThatExceptionOfType(CourseException.class)
        .isThrownBy(() -> CourseProperties.exam(file))
        .withMessage(AuthorMessages.badSetting("engines", "mysql", "redis, postgres, kafka"));
  }

  @Test
  void a_package_has_no_dashes() {
    Kata kata = new Kata("rate-limiter", Path.of("a"), Path.of("b"), Path.of("c"));

    assertThat(kata.packageName()).isEqualTo("katas.ratelimiter");
  }
}

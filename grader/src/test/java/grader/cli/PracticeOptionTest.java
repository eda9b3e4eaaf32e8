package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import grader.InProcessRunner;
import grader.MiniCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which gradings are a learner's own. */
class PracticeOptionTest {
  private static final Path COURSE = MiniCourse.course().root();

  @TempDir private Path folder;
  private Path home;
  private LearnerFixture learner;

  @BeforeEach
  void home() {
    home = folder.resolve("home");
    learner = new LearnerFixture(wish -> new InProcessRunner(), home, COURSE);
  }

  @Test
  void the_kata_in_its_place_is_recorded() {
    learner.kata("grade", COURSE.resolve("katas/counter").toString());

    assertThat(home.resolve(".kata/progress.json"))
        .content()
        .contains("\"event\":\"tested\",\"kata\":\"counter\",\"at\":\"2026-03-02T18:00:00Z\"")
        .contains("\"scope\":\"exam\"");
  }

  @Test
  void somebodys_submission_is_not() {
    learner.kata("grade", COURSE.resolve("solutions/counter").toString());

    assertThat(home).doesNotExist();
  }

  @Test
  void nothing_is_recorded_in_a_pipeline() {
    learner.has(Map.of("CI", "true"));
    learner.kata("grade", COURSE.resolve("katas/counter").toString());

    assertThat(home).doesNotExist();
  }

  @Test
  void another_home_may_be_told_by_a_variable_and_by_an_option() {
    String starter = COURSE.resolve("katas/counter").toString();
    learner.has(Map.of("KATA_HOME", folder.resolve("variable").toString()));
    learner.kata("grade", starter);
    learner.kata("grade", starter, "--kata-home=" + folder.resolve("option"));

    assertThat(folder.resolve("variable/progress.json")).exists();
    assertThat(folder.resolve("option/progress.json")).exists();
    assertThat(home).doesNotExist();
  }

  @Test
  void a_record_that_cannot_be_written_is_told_and_the_grading_is_shown() throws IOException {
    Files.createDirectories(home.resolve(".kata"));
    Files.writeString(home.resolve(".kata/progress.json"), "{\"version\": 99}");

    int code = learner.kata("grade", COURSE.resolve("katas/counter").toString());

    assertThat(code).isEqualTo(ExitCode.BELOW);
    assertThat(learner.out()).contains("score: 0 of 100");
    assertThat(learner.err()).contains("has version 99").hasLineCount(1);
  }

  @Test
  void a_damaged_record_is_told_on_the_side_and_stops_nothing() throws IOException {
    Files.createDirectories(home.resolve(".kata"));
    Files.writeString(home.resolve(".kata/progress.json"), "{");

    int code = learner.kata("grade", COURSE.resolve("katas/counter").toString());

    assertThat(code).isEqualTo(ExitCode.BELOW);
    assertThat(learner.err()).startsWith("kata: ").contains("was damaged").hasLineCount(1);
  }
}

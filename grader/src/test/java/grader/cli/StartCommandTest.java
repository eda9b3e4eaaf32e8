package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.MiniCourse;
import grader.session.InterviewClock;
import grader.text.SessionMessages;
import grader.text.UsageMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The beginning of a session, in a checkout without git. */
class StartCommandTest {
  private static final String SOURCE = "src/main/java/katas/counter/VisitCounter.java";

  @TempDir private Path folder;
  private SessionFixture session;

  @BeforeEach
  void a_course_of_ones_own() throws IOException {
    session = SessionFixture.in(folder);
  }

  @Test
  void a_fresh_kata_starts_with_the_four_marks() {
    assertThat(session.kata("start", "counter")).isEqualTo(ExitCode.PASSED);

    assertThat(session.out().lines())
        .containsExactly(
            "counter is started: Counter: a kata for the grader's own tests",
            "  00:00-05:00  step 1  Requirements",
            "  05:00-10:00  step 2  Entities and API",
            "  10:00-20:00  step 3  High-level design",
            "  20:00-45:00  step 4  Deep dives",
            "next: " + SessionMessages.nextRead("counter"));
  }

  @Test
  void an_interview_starts_with_the_rules_of_its_track() {
    assertThat(session.kata("start", "counter", "--interview")).isEqualTo(ExitCode.PASSED);

    assertThat(session.out())
        .contains("20:00-45:00  step 4  Deep dives\ninterview track: rules 0.1, 1.2\n")
        .endsWith("next: " + SessionMessages.nextReadTrack("counter") + "\n");
  }

  @Test
  void tests_tell_where_on_the_clock_they_are() {
    session.kata("start", "counter");
    session.later(Duration.ofSeconds(750));
    session.kata("test", "counter");
    assertThat(session.out())
        .contains("clock: 12:30 of 45:00, step 3 High-level design until 20:00\nnext: ");

    session.later(Duration.ofMinutes(40));
    session.kata("test", "counter", "0");
    assertThat(session.out()).contains(SessionMessages.clockOver(45, "counter") + "\nnext: ");

    session.later(Duration.ofHours(12));
    session.kata("test", "counter");
    assertThat(session.out()).doesNotContain("clock:");
  }

  @Test
  void started_again_and_unchanged_is_one_line_and_the_clock_goes_on() {
    session.kata("start", "counter");
    session.later(Duration.ofMinutes(5));

    assertThat(session.kata("start", "counter")).isEqualTo(ExitCode.PASSED);
    assertThat(session.out().lines())
        .containsExactly(
            SessionMessages.runsAlready("counter"),
            "clock: 05:00 of 45:00, step 2 Entities and API until 10:00");

    session.kata("start", "counter", "--reset");
    session.kata("test", "counter", "0");
    assertThat(session.out()).contains("clock: 00:00 of 45:00, step 1 Requirements until 05:00");
  }

  @Test
  void work_is_neither_reset_nor_timed_unasked() throws IOException {
    session.lay(MiniCourse.counter().solution());
    String work = Files.readString(session.kata().resolve(SOURCE));

    session.says(SessionMessages.holdsWork("counter"), "start", "counter");
    session.says(SessionMessages.keepOrReset("counter"), "start", "counter", "--keep", "--reset");
    assertThat(session.kata("start", "counter", "--keep")).isEqualTo(ExitCode.PASSED);
    assertThat(Files.readString(session.kata().resolve(SOURCE))).isEqualTo(work);
  }

  @Test
  void a_reset_moves_all_work_to_the_backup_that_it_names() throws IOException {
    String starter = Files.readString(session.kata().resolve(SOURCE));
    session.lay(MiniCourse.counter().solution());
    Path own = session.kata().resolve("src/main/java/katas/counter/deep/Own.java");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "package katas.counter.deep; class Own {}");
    Path notes = Files.writeString(session.kata().resolve("src/main/notes.txt"), "an idea");
    String work = Files.readString(session.kata().resolve(SOURCE));

    assertThat(session.kata("start", "counter", "--reset")).isEqualTo(ExitCode.PASSED);

    Path backup = session.home().resolve(".kata/backups/counter/2026-11-24-180000");
    assertThat(session.out()).contains(SessionMessages.workIn(backup));
    assertThat(backup.resolve(SOURCE)).hasContent(work);
    assertThat(backup.resolve("src/main/java/katas/counter/deep/Own.java")).exists();
    assertThat(backup.resolve("src/main/notes.txt")).hasContent("an idea");
    assertThat(session.kata().resolve(SOURCE)).hasContent(starter);
    assertThat(own.getParent()).doesNotExist();
    assertThat(notes).doesNotExist();
    assertThat(session.kata("start", "counter")).isEqualTo(ExitCode.PASSED);
    assertThat(session.kata("grade", backup.toString())).isEqualTo(ExitCode.PASSED);
  }

  @Test
  void two_resets_within_a_second_have_two_backups() throws IOException {
    for (int i = 0; i < 2; i++) {
      session.lay(MiniCourse.counter().solution());
      session.kata("start", "counter", "--reset");
    }

    assertThat(session.home().resolve(".kata/backups/counter/2026-11-24-180000-2/" + SOURCE))
        .exists();
  }

  @Test
  void json_names_the_backup_and_the_marks() throws IOException {
    session.lay(MiniCourse.counter().solution());
    session.kata("start", "counter", "--reset", "--json");

    JsonNode started = new ObjectMapper().readTree(session.out());
    assertThat(started.get("version").asInt()).isEqualTo(1);
    assertThat(started.get("folder").asText()).isEqualTo("katas/counter");
    assertThat(started.get("backup").asText()).endsWith("/backups/counter/2026-11-24-180000");
    assertThat(started.get("started").asText()).isEqualTo("2026-11-24T18:00:00Z");
    assertThat(started.get("marks")).hasSize(4);
    assertThat(started.at("/marks/3/to").asInt()).isEqualTo(45);
    assertThat(InterviewClock.marks()).hasSize(4);
  }

  @Test
  void an_unknown_kata_is_one_line() {
    session.says(UsageMessages.unknownKata("chess", List.of("counter")), "start", "chess");
  }
}

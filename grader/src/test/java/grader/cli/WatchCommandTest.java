package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import grader.MiniCourse;
import grader.course.CourseMessages;
import grader.session.SessionMessages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first verdict of a watch, which ends only when somebody ends it. */
class WatchCommandTest {
  @TempDir private Path folder;
  private SessionFixture session;

  @BeforeEach
  void a_course_of_ones_own() throws IOException {
    session = SessionFixture.in(folder);
    session.lay(MiniCourse.counter().solution());
  }

  /** Watches until this has been said; returns all that was said. */
  private String watchUntil(String said, String... options) throws InterruptedException {
    Thread watch = new Thread(() -> session.kata(command(options)), "a watch");
    watch.start();
    try {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> session.out().contains(said) || !watch.isAlive());
    } finally {
      watch.interrupt();
      watch.join();
    }
    return session.out();
  }

  private static String[] command(String... options) {
    String[] command = new String[options.length + 2];
    command[0] = "watch";
    command[1] = "counter";
    System.arraycopy(options, 0, command, 2, options.length);
    return command;
  }

  @Test
  void all_public_tests_are_watched() throws InterruptedException {
    assertThat(watchUntil("points: "))
        .contains("  ok    0.1", "  ok    1.1", "  ok    1.2", "points: 30 of 30 (public tests)");
  }

  @Test
  void the_interview_track_is_watched_alone() throws InterruptedException {
    assertThat(watchUntil("points: ", "--interview"))
        .contains(
            "  ok    0.1", "  ok    1.2", "points: 20 of 20 (" + CourseMessages.PUBLIC_TRACK + ")")
        .doesNotContain("1.1", "1.3", "2.1");
  }

  @Test
  void the_track_and_a_part_of_the_tests_exclude_each_other() {
    session.says(SessionMessages.TRACK_OR_PART, "watch", "counter", "1", "--interview");
  }
}

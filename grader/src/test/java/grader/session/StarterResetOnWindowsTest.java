package grader.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import grader.course.Course;
import grader.course.Kata;
import grader.intake.UsageException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moves work away where paths have drive letters and backslashes. */
class StarterResetOnWindowsTest {
  private static final String SOURCE = "src\\main\\java\\katas\\counter\\Counter.java";

  private final FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
  private final Path home = windows.getPath("C:\\Users\\ann\\.kata\\backups\\counter");
  private Kata kata;
  private Path starter;

  @BeforeEach
  void work() throws IOException {
    Path root = windows.getPath("C:\\code");
    write(root.resolve("katas\\counter\\README.md"), "# Counter");
    write(root.resolve("katas\\counter").resolve(SOURCE), "mine");
    starter = root.resolve("starter");
    write(starter.resolve("katas\\counter\\Counter.java"), "given");
    kata = new Course(root).kata("counter").orElseThrow();
  }

  @AfterEach
  void end() throws IOException {
    windows.close();
  }

  @Test
  void all_of_it_is_in_the_backup() throws IOException {
    StarterReset fresh = new StarterReset(kata);
    Path backup = fresh.backUp(home, Instant.EPOCH, ZoneOffset.UTC);
    fresh.layStarter(starter, backup);

    assertThat(backup.toString())
        .isEqualTo("C:\\Users\\ann\\.kata\\backups\\counter\\1970-01-01-000000");
    assertThat(Files.readString(backup.resolve(SOURCE))).isEqualTo("mine");
    assertThat(Files.readString(kata.folder().resolve(SOURCE))).isEqualTo("given");
  }

  @Test
  void what_was_saved_after_the_backup_is_not_written_over() throws IOException {
    StarterReset fresh = new StarterReset(kata);
    Path backup = fresh.backUp(home, Instant.EPOCH, ZoneOffset.UTC);
    Path file = kata.folder().resolve(SOURCE);
    Files.writeString(file, "mine, better");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> fresh.layStarter(starter, backup))
        .withMessage(SessionMessages.savedMeanwhile(file, backup));
    assertThat(Files.readString(file)).isEqualTo("mine, better");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

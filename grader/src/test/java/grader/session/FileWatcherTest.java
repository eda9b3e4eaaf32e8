package grader.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a watch hears of files. */
class FileWatcherTest {
  /** Longer than any machine needs; nobody waits for it when all is well. */
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @Test
  void a_look_sees_what_came_changed_and_went_and_sleeps_in_between() throws Exception {
    Duration[] slept = {Duration.ZERO};
    try (PollingFileWatcher looking =
        new PollingFileWatcher(folder, time -> slept[0] = slept[0].plus(time))) {
      assertThat(looking.next(Duration.ofSeconds(3))).isFalse();
      assertThat(slept[0]).isEqualTo(Duration.ofSeconds(3));

      Path file = Files.writeString(folder.resolve("A.java"), "class A {}");
      assertThat(looking.next(LONG)).isTrue();
      Files.writeString(file, "final class A {}");
      assertThat(looking.next(LONG)).isTrue();
      Files.delete(file);
      assertThat(looking.next(LONG)).isTrue();
      assertThat(slept[0]).isEqualTo(Duration.ofSeconds(3));
    }
  }

  @Test
  void the_system_tells_also_of_folders_that_came_later() throws Exception {
    try (FileWatcher events = new NativeFileWatcher(folder)) {
      Path later = Files.createDirectory(folder.resolve("later"));
      assertThat(events.next(LONG)).isTrue();
      Files.writeString(later.resolve("A.java"), "class A {}");
      assertThat(events.next(LONG)).isTrue();
    }
  }

  @Test
  void names_have_slashes_on_windows_too() throws IOException {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Path root = Files.createDirectories(windows.getPath("C:\\code\\src\\main\\java\\katas"));
      SourceSnapshot before = SourceSnapshot.of(root.getParent());
      Files.writeString(root.resolve("A.java"), "class A {}");

      assertThat(SourceSnapshot.of(root.getParent()).changedSince(before))
          .containsExactly("katas/A.java");
    }
  }
}

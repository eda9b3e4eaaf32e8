package grader.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grader.MiniCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where what can be made again is kept. */
class CacheFolderTest {
  @TempDir private Path folder;

  @Test
  void it_stands_beside_where_it_may_be_written() throws Exception {
    assertThat(CacheFolder.in(folder, "cache", "katas")).isEqualTo(folder.resolve("cache"));
  }

  @Test
  void another_user_who_graded_first_is_in_nobodys_way() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root becomes another user");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is not installed");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createDirectory(folder.resolve("cache"));
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
    for (Class<?> type : List.of(CacheFolder.class, CacheFolderProbe.class)) {
      Path origin = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      MiniCourse.copyTree(
          origin.resolve("grader/storage"), folder.resolve("classes/grader/storage"));
    }
    new ProcessBuilder("chmod", "-R", "a+rX", folder.resolve("classes").toString())
        .start()
        .waitFor();
    ProcessBuilder other =
        new ProcessBuilder(
                "setpriv",
                "--reuid=60501",
                "--regid=60501",
                "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder.resolve("classes").toString(),
                CacheFolderProbe.class.getName(),
                folder.toString())
            .redirectErrorStream(true);
    other.environment().put("XDG_CACHE_HOME", own.toString());

    Process process = other.start();

    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(said).isEqualTo(own.resolve("system-design-katas/katas").toString());
  }
}

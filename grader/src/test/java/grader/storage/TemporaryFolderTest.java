package grader.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What processes leave in the temporary directory when they end. */
class TemporaryFolderTest {
  private final List<Process> started = new ArrayList<>();
  @TempDir private Path temporary;

  @AfterEach
  void end_all() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void nothing_is_left_by_a_process_that_ends() throws Exception {
    Process process = probe();
    folder(process);

    process.getOutputStream().close();
    process.waitFor();

    assertThat(left()).isEmpty();
  }

  @Test
  void nothing_is_left_by_a_process_that_is_asked_to_end() throws Exception {
    assumeTrue(File.separatorChar == '/', "elsewhere nobody is asked");
    Process process = probe();
    folder(process);

    process.destroy();
    process.waitFor();

    assertThat(left()).isEmpty();
  }

  @Test
  void what_a_killed_process_left_is_swept_by_the_next_and_nothing_else() throws Exception {
    Process running = probe();
    Path kept = folder(running);
    Process killed = probe();
    Path swept = folder(killed);
    killed.destroyForcibly();
    killed.waitFor();
    Path foreign = Files.createDirectory(temporary.resolve("kata-of-somebody"));
    assertThat(swept.resolve("file")).exists();

    folder(probe());

    assertThat(swept).doesNotExist();
    assertThat(kept.resolve("file")).exists();
    assertThat(foreign).exists();
  }

  private Process probe() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                TemporaryFolderProbe.class.getName())
            .redirectErrorStream(true)
            .start();
    started.add(process);
    return process;
  }

  private static Path folder(Process process) throws IOException {
    return Path.of(
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine());
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.map(Path::toString).filter(name -> !name.contains("hsperfdata")).toList();
    }
  }
}

package grader.engineadapters.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nothing is left running or on disk after a process that uses engines was killed. The process is a
 * JVM of its own, the signal is the one that nobody can catch.
 */
class ProcessKillTest {
  private static final Duration LONG = Duration.ofSeconds(50);

  /** Stands in a folder that other users may pass through, as PostgreSQL does not run as root. */
  private Path folder;

  private Process user;
  private Path home;
  private long watch;

  /** What the other JVM runs: starts two servers, says where they are, and waits to be killed. */
  static final class User {
    public static void main(String[] arguments) throws IOException {
      EngineDirectory home = EngineDirectory.in(Path.of(arguments[0]));
      RedisServer.start(home);
      PostgresServer.start(home);
      System.out.println(home.path());
      System.out.println(home.watchId());
      System.in.read();
    }
  }

  @BeforeEach
  void start() throws IOException {
    folder = Files.createTempDirectory("killed-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    user =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                User.class.getName(),
                folder + "")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = new BufferedReader(new InputStreamReader(user.getInputStream()));
    home = Path.of(said.readLine());
    watch = Long.parseLong(said.readLine());
  }

  @AfterEach
  void deleteFolder() throws IOException {
    user.destroyForcibly();
    await().atMost(LONG).until(this::nothingIsLeft);
    Files.delete(folder);
  }

  private List<String> servers() {
    List<String> running = new ArrayList<>();
    ProcessHandle.allProcesses()
        .map(process -> process.info().command().orElse(""))
        .filter(command -> command.startsWith(home + "/"))
        .forEach(running::add);
    return running;
  }

  private boolean nothingIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return servers().isEmpty() && files.findAny().isEmpty();
    }
  }

  @Test
  void a_kill_leaves_no_server_and_no_file() {
    assertThat(servers())
        .as("before")
        .anyMatch(s -> s.contains("redis"))
        .anyMatch(s -> s.endsWith("/postgres"));
    user.destroyForcibly();
    await().atMost(LONG).until(this::nothingIsLeft);
  }

  @Test
  void where_the_watch_was_killed_too_the_next_one_sweeps() throws IOException {
    ProcessHandle.of(watch).orElseThrow().destroyForcibly();
    await().atMost(LONG).until(() -> ProcessHandle.of(watch).isEmpty());
    user.destroyForcibly();
    user.onExit().join();
    assertThat(servers()).as("nobody ends them").isNotEmpty();
    EngineDirectory next = EngineDirectory.in(folder);
    assertThat(servers()).isEmpty();
    assertThat(home).doesNotExist();
    next.close();
    assertThat(nothingIsLeft()).isTrue();
  }

  @Test
  void a_home_that_is_in_use_is_not_swept() {
    EngineDirectory.in(folder).close();
    assertThat(home).exists();
    assertThat(servers()).isNotEmpty();
  }
}

package grader.enginelauncher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import grader.FakeEngines;
import grader.intake.UsageException;
import grader.run.EngineAddress;
import grader.run.EngineAddress.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are started when they are needed, and end with the grader. */
class EngineServersTest {
  private static final EngineAddress USERS =
      new EngineAddress(Kind.REDIS, "redis://me:secret@db.example:6380");

  /** Says what it was asked for, and deletes a file when it ends. */
  private static final String SERVES =
      """
      for (String name : wanted) System.out.println(name + " tcp://127.0.0.1:" + name.length());
      System.out.println("ready");
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
      java.nio.file.Files.delete(java.nio.file.Path.of("%s"));
      """;

  @TempDir private Path course;

  @Test
  void a_module_that_is_not_built_is_wrong_usage() {
    assertThatThrownBy(() -> EngineServers.of(course, List.of()))
        .isInstanceOf(UsageException.class)
        .hasMessage(EngineMessages.NOT_BUILT);
  }

  @Test
  void what_the_user_runs_is_not_started() throws IOException {
    FakeEngines.build(course, "System.exit(1);");
    try (EngineServers servers = EngineServers.of(course, List.of(USERS))) {
      assertThat(servers.addresses(List.of(Kind.REDIS))).containsExactly(USERS);
      assertThat(servers.described(List.of(Kind.REDIS)))
          .containsExactly("redis at db.example:6380");
    }
  }

  @Test
  void others_are_started_once_and_end_in_good_order() throws IOException {
    Path mark = Files.createFile(course.resolve("mark"));
    FakeEngines.build(course, SERVES.formatted(mark));
    try (EngineServers servers = EngineServers.of(course, List.of(USERS))) {
      List<EngineAddress> both = servers.addresses(List.of(Kind.REDIS, Kind.KAFKA));
      assertThat(both).containsExactly(USERS, new EngineAddress(Kind.KAFKA, "tcp://127.0.0.1:5"));
      assertThat(servers.addresses(List.of(Kind.KAFKA))).containsExactly(both.get(1));
      assertThat(mark).exists();
    }
    await().until(() -> !Files.exists(mark));
  }

  @Test
  void one_that_does_not_start_is_the_graders_fault_and_says_why() throws IOException {
    FakeEngines.build(course, "System.err.println(\"no space left\"); System.exit(1);");
    try (EngineServers servers = EngineServers.of(course, List.of())) {
      assertThatThrownBy(() -> servers.addresses(List.of(Kind.POSTGRES)))
          .isInstanceOf(EngineStartException.class)
          .hasMessage(EngineMessages.startFailed("no space left"));
    }
  }

  @Test
  void a_process_that_forgets_an_engine_is_a_fault_too() throws IOException {
    FakeEngines.build(course, "System.out.println(\"ready\"); System.in.read();");
    try (EngineServers servers = EngineServers.of(course, List.of())) {
      assertThatThrownBy(() -> servers.addresses(List.of(Kind.POSTGRES)))
          .isInstanceOf(EngineStartException.class)
          .hasMessage(EngineMessages.startFailed("no address of postgres"));
    }
  }
}

package grader.run;

import static grader.run.TestSnippets.LIMITS;
import static grader.run.TestSnippets.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import grader.sandbox.SandboxKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each sandbox says that it denies, it denies. No policy stands before it here. */
final class SandboxTest {
  @TempDir Path folder;

  private RunOutcome run(SandboxKind kind, String body, String... tests) {
    return TestSnippets.run(TestSnippets.runner(kind), folder, LIMITS, body, tests);
  }

  private static void assertAllPassed(RunOutcome outcome) {
    assertThat(outcome.results())
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result.failure().map(Failure::message)).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void neither_a_child_nor_one_that_leaves_its_session_outlives_the_run(SandboxKind kind) {
    String mark = "20" + kind.ordinal() + ProcessHandle.current().pid();
    RunOutcome outcome =
        TestSnippets.run(
            TestSnippets.runner(kind),
            folder,
            new ResourceLimits(Duration.ofSeconds(3), 64, 1000, 64),
            "@Test void a() throws Exception { new ProcessBuilder(\"sh\", \"-c\", \"sleep "
                + mark
                + " & setsid sleep "
                + mark
                + " & sleep "
                + mark
                + "\").inheritIO().start(); while (true) {} }",
            "a");

    assertThat(outcome).isInstanceOf(RunOutcome.TimedOut.class);
    assertThat(ProcessHandle.allProcesses().map(p -> p.info().commandLine().orElse("")))
        .noneMatch(line -> line.endsWith("sleep " + mark));
  }

  @ParameterizedTest
  @EnumSource(names = {"NAMESPACES", "BUBBLEWRAP"})
  void there_is_no_network(SandboxKind kind) {
    assertAllPassed(
        run(
            kind,
            """
            @Test void a() {
              assertThatThrownBy(() -> new Socket("192.0.2.1", 80)).isInstanceOf(IOException.class);
            }
            @Test void b() throws IOException {
              assertThat(Files.readAllLines(Path.of("/proc/net/dev"))).hasSizeLessThan(4);
            }
            @Test void c() {
              assertThatThrownBy(() -> InetAddress.getByName("example.org"))
                  .isInstanceOf(UnknownHostException.class);
            }
            """,
            "a",
            "b",
            "c"));
  }

  @ParameterizedTest
  @EnumSource(names = {"NAMESPACES", "BUBBLEWRAP"})
  void the_disk_is_not_seen_and_not_written_to(SandboxKind kind) throws Exception {
    Path secret = Files.writeString(folder.resolve("hidden.txt"), "hidden");
    assertAllPassed(
        run(
            kind,
            """
            @Test void a() { assertThat(Path.of("%s")).doesNotExist(); }
            @Test void b() {
              for (String place : List.of("/usr/x", "/x", "/dev/x", "/proc/x", "/tmp/x")) {
                assertThatThrownBy(() -> Files.writeString(Path.of(place), "x"))
                    .isInstanceOf(IOException.class);
              }
            }
            @Test void c() throws IOException {
              Path own = Path.of(Snippet.class.getResource("Snippet.class").getPath());
              assertThat(own).exists();
              assertThatThrownBy(() -> Files.delete(own)).isInstanceOf(IOException.class);
            }
            @Test void d() throws IOException { Files.createTempFile("a", "b"); }
            @Test void e() { assertThat(ProcessHandle.allProcesses().count()).isEqualTo(1); }
            @Test void f() {
              assertThat(System.getenv().keySet())
                  .isSubsetOf("PATH", "LC_ALL", "PWD", "OLDPWD", "SHLVL", "_");
            }
            @Test void g() { assertThat(Path.of("/etc/passwd")).doesNotExist(); }
            """
                .formatted(secret),
            "a",
            "b",
            "c",
            "d",
            "e",
            "f",
            "g"));
  }

  @ParameterizedTest
  @EnumSource(names = {"NAMESPACES", "BUBBLEWRAP", "OWN_USER"})
  void files_and_processes_have_their_limits(SandboxKind kind) {
    RunOutcome outcome =
        run(
            kind,
            """
            @Test void a() throws IOException {
              Path file = Files.createTempFile("large", "");
              assertThatThrownBy(() -> {
                try (OutputStream out = Files.newOutputStream(file)) {
                  for (int i = 0; i < 100; i++) out.write(new byte[1 << 20]);
                }
              }).isInstanceOf(IOException.class);
              Files.delete(file);
            }
            @Test void b() throws IOException {
              List<Closeable> open = new ArrayList<>();
              assertThatThrownBy(() -> {
                while (true) open.add(new FileInputStream("/dev/null"));
              }).isInstanceOf(IOException.class).hasMessageContaining("Too many open files");
              for (Closeable it : open) it.close();
            }
            @Test void c() throws Exception {
              Process bomb = new ProcessBuilder("sh", "-c",
                  "i=0; while [ $i -lt 300 ]; do sleep 9 & i=$((i+1)); done; exit 0")
                  .redirectErrorStream(true).start();
              assertThat(new String(bomb.getInputStream().readAllBytes())).contains("fork");
            }
            """,
            "a",
            "b",
            "c");

    assertAllPassed(outcome);
  }

  @Test
  void another_user_can_change_nothing_and_leaves_nothing() throws Exception {
    Path secret = Files.writeString(folder.resolve("hidden.txt"), "hidden");
    String left = "kata-left-" + ProcessHandle.current().pid();
    assertAllPassed(
        run(
            SandboxKind.OWN_USER,
            """
            @Test void a() {
              assertThatThrownBy(() -> Files.readString(Path.of("%s")))
                  .isInstanceOf(IOException.class);
            }
            @Test void b() throws IOException {
              Path own = Path.of(Snippet.class.getResource("Snippet.class").getPath());
              for (Path place : List.of(own, Path.of("/x"), Path.of("/usr/x"))) {
                assertThatThrownBy(() -> Files.writeString(place, "x"))
                    .isInstanceOf(IOException.class);
              }
            }
            @Test void c() throws IOException { Files.writeString(Path.of("/tmp/%s"), "x"); }
            @Test void d() {
              assertThatThrownBy(() -> Files.readAllBytes(Path.of("/proc/%d/environ")))
                  .isInstanceOf(IOException.class);
              assertThat(ProcessHandle.of(%d).map(ProcessHandle::destroy)).hasValue(false);
            }
            """
                .formatted(
                    secret, left, ProcessHandle.current().pid(), ProcessHandle.current().pid()),
            "a",
            "b",
            "c",
            "d"));
    assertThat(Path.of("/tmp", left)).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void a_submission_that_deletes_its_own_files_harms_nobody(SandboxKind kind) {
    RunOutcome outcome =
        run(
            kind,
            """
            @Test void a() throws IOException {
              new File(Snippet.class.getResource("Snippet.class").getPath()).delete();
            }
            @Test void b() {}
            """,
            "a",
            "b");

    assertThat(statuses(outcome)).isEqualTo("PASSED PASSED");
    assertThat(folder.resolve("exam/snippet/Snippet.class")).exists();
  }

  /** A few times, since a worker that its starting thread takes along does not always die. */
  @ParameterizedTest
  @EnumSource
  void spare_workers_run_as_new_ones_do(SandboxKind kind) {
    WorkerRunner runner = TestSnippets.runner(kind);
    TestSnippets.run(runner, folder, LIMITS, "@Test void a() { System.out.print(1); }", "a");
    RunRequest apart = TestSnippets.request(folder, LIMITS, "a");
    RunRequest request = new RunRequest(List.of(folder), List.of(), apart.tests(), LIMITS);

    for (int times = 0; times < 4; times++) {
      runner.prepare(request.given(), request.limits());
      RunOutcome outcome = runner.run(request);

      assertThat(statuses(outcome)).isEqualTo("PASSED");
      assertThat(outcome.output()).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_line_of_the_report_begins_with_the_kind(SandboxKind kind) {
    assertThat(TestSnippets.runner(kind).sandbox()).startsWith(kind.word() + " + policy (");
  }

  @Test
  void all_kinds_but_the_weakest_two_isolate() {
    assertThat(List.of(SandboxKind.values()).stream().filter(SandboxKind::isolates))
        .containsExactly(SandboxKind.BUBBLEWRAP, SandboxKind.NAMESPACES);
  }
}

package grader.run;

import static grader.run.Snippets.LIMITS;
import static grader.run.Snippets.statuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sandbox says that it denies, it denies. No policy stands before it here. */
final class SandboxTest {
  @TempDir Path folder;

  private RunOutcome run(String body, String... tests) {
    return Snippets.run(folder, LIMITS, body, tests);
  }

  private static void assumeNamespaces() {
    assumeTrue(
        Snippets.runner().sandbox().startsWith("namespaces"), "this machine has no namespaces");
  }

  @Test
  void a_child_process_does_not_outlive_the_run() {
    String mark = "20" + ProcessHandle.current().pid();
    RunOutcome outcome =
        Snippets.run(
            folder,
            new Limits(Duration.ofSeconds(3), 64, 1000, 64),
            "@Test void a() throws Exception { new ProcessBuilder(\"sh\", \"-c\", \"sleep "
                + mark
                + " & sleep "
                + mark
                + "\").inheritIO().start(); while (true) {} }",
            "a");

    assertThat(outcome).isInstanceOf(RunOutcome.TimedOut.class);
    assertThat(ProcessHandle.allProcesses().map(p -> p.info().commandLine().orElse("")))
        .noneMatch(line -> line.endsWith("sleep " + mark));
  }

  @Test
  void there_is_no_network() {
    assumeNamespaces();
    RunOutcome outcome =
        run(
            """
            @Test void a() {
              assertThatThrownBy(() -> new Socket("192.0.2.1", 80)).isInstanceOf(IOException.class);
            }
            @Test void b() throws IOException {
              ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
              assertThatThrownBy(() ->
                  new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort()))
                  .hasMessageContaining("unreachable");
            }
            """,
            "a",
            "b");

    assertThat(outcome.results()).allSatisfy(r -> assertThat(r.failure()).isEmpty());
  }

  @Test
  void the_disk_is_not_seen_and_not_written_to() throws Exception {
    assumeNamespaces();
    Path secret = Files.writeString(folder.resolve("hidden.txt"), "hidden");
    RunOutcome outcome =
        run(
            """
            @Test void a() { assertThat(Path.of("%s")).doesNotExist(); }
            @Test void b() {
              assertThatThrownBy(() -> Files.writeString(Path.of("/usr/x"), "x"))
                  .isInstanceOf(IOException.class);
              assertThatThrownBy(() -> Files.writeString(Path.of("/x"), "x"))
                  .isInstanceOf(IOException.class);
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
            """
                .formatted(secret),
            "a",
            "b",
            "c",
            "d",
            "e",
            "f");

    assertThat(outcome.results()).allSatisfy(r -> assertThat(r.failure()).isEmpty());
  }

  @Test
  void a_submission_that_deletes_its_own_files_harms_nobody() {
    RunOutcome outcome =
        run(
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

  @Test
  void a_spare_worker_runs_as_a_new_one_does() {
    run("@Test void a() { System.out.print(1); }", "a");
    Snippets.runner().prepare(LIMITS);
    RunOutcome outcome = Snippets.runner().run(Snippets.request(folder, LIMITS, "a"));

    assertThat(statuses(outcome)).isEqualTo("PASSED");
    assertThat(outcome.output()).isEqualTo("1");
  }

  @Test
  void a_classpath_that_does_not_exist_is_the_grader_s_fault() {
    RunOutcome outcome =
        Snippets.runner().run(Snippets.request(folder.resolve("missing"), LIMITS, "a"));

    assertThat(outcome).isInstanceOf(RunOutcome.GraderFault.class);
    assertThat(statuses(outcome)).isEqualTo("NOT_RUN");
  }

  @Test
  void without_a_sandbox_the_line_says_so() {
    assertThat(new PlainProcess().description()).startsWith("limits of the JVM only");
  }
}

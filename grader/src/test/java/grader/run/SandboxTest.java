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
  void nothing_of_the_machine_is_reached_by_other_ways() {
    assumeNamespaces();
    RunOutcome outcome =
        run(
            """
            @Test void a() throws IOException {
              assertThatThrownBy(() -> {
                try (OutputStream out = Files.newOutputStream(Files.createTempFile("a", "b"))) {
                  while (true) out.write(new byte[1 << 20]);
                }
              }).isInstanceOf(IOException.class);
            }
            @Test void b() throws IOException {
              Path link = Path.of(System.getProperty("java.io.tmpdir")).resolve("link");
              Files.createSymbolicLink(link, Path.of("/etc/passwd"));
              assertThatThrownBy(() -> Files.readString(link)).isInstanceOf(IOException.class);
              assertThatThrownBy(() -> Files.readString(Path.of("../../../../../etc/shadow")))
                  .isInstanceOf(IOException.class);
            }
            @Test void c() throws IOException {
              byte[] one = new byte[1];
              InetAddress there = InetAddress.getByAddress(new byte[] {(byte) 224, 0, 0, 1});
              try (DatagramSocket socket = new DatagramSocket()) {
                assertThatThrownBy(() -> socket.send(new DatagramPacket(one, 1, there, 9)))
                    .isInstanceOf(IOException.class);
              }
              assertThatThrownBy(() -> InetAddress.getByName("example.org"))
                  .isInstanceOf(UnknownHostException.class);
            }
            @Test void d() {
              ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly);
              ProcessHandle.of(1).filter(p -> !p.equals(ProcessHandle.current()))
                  .ifPresent(ProcessHandle::destroyForcibly);
            }
            @Test void e() throws IOException {
              try (Stream<Path> all = Files.list(Path.of("/proc"))) {
                assertThat(all.map(p -> p.getFileName().toString()).filter(n -> n.matches("\\\\d+")))
                    .containsExactly("" + ProcessHandle.current().pid());
              }
            }
            """,
            "a",
            "b",
            "c",
            "d",
            "e");

    assertThat(outcome.results()).allSatisfy(r -> assertThat(r.failure()).isEmpty());
  }

  @Test
  void processes_without_end_come_to_one() {
    assumeNamespaces();
    RunOutcome outcome =
        run(
            """
            @Test void a() {
              List<Process> all = new ArrayList<>();
              assertThatThrownBy(() -> {
                while (true) all.add(new ProcessBuilder("sleep", "1000").start());
              }).isInstanceOf(IOException.class);
              all.forEach(Process::destroyForcibly);
            }
            """,
            "a");

    assertThat(outcome.results().get(0).status()).isNotNull();
    assertThat(outcome).isNotInstanceOf(RunOutcome.TimedOut.class);
    assertThat(outcome).isNotInstanceOf(RunOutcome.GraderFault.class);
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

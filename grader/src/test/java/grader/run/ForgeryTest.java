package grader.run;

import static grader.run.TestSnippets.LIMITS;
import static grader.run.TestSnippets.failure;
import static grader.run.TestSnippets.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submissions that would like to say themselves how the tests went. */
final class ForgeryTest {
  @TempDir Path folder;

  private RunOutcome run(String body, String... tests) {
    return TestSnippets.run(folder, LIMITS, body, tests);
  }

  @Test
  void exceptions_that_lie_recurse_or_hang_are_failures_with_what_is_known() {
    RunOutcome outcome =
        run(
            """
            static class Throws extends RuntimeException {
              public String getMessage() { throw new IllegalStateException(); }
            }
            static class Hangs extends RuntimeException {
              public String getMessage() { while (true) {} }
            }
            static class Recurses extends RuntimeException {
              public synchronized Throwable getCause() { return getCause(); }
            }
            static class Cycle extends RuntimeException {
              public synchronized Throwable getCause() { return this; }
            }
            static class Endless extends RuntimeException {
              Endless() { super("x".repeat(1_000_000)); }
              public synchronized Throwable getCause() { return new Endless(); }
              public StackTraceElement[] getStackTrace() {
                StackTraceElement[] all = new StackTraceElement[100_000];
                Arrays.fill(all, new StackTraceElement("c".repeat(9999), "m", "f", 1));
                return all;
              }
            }
            @Test void a() { throw new Throws(); }
            @Test void b() { throw new Hangs(); }
            @Test void c() { throw new Recurses(); }
            @Test void d() { throw new Cycle(); }
            @Test void e() { throw new Endless(); }
            @Test void f() { throw new org.opentest4j.AssertionFailedError("fake"); }
            @Test void g() { throw new org.opentest4j.TestAbortedException("not today"); }
            @Test void h() {}
            """,
            "a",
            "b",
            "c",
            "d",
            "e",
            "f",
            "g",
            "h");

    assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
    assertThat(statuses(outcome))
        .isEqualTo("FAILED FAILED FAILED FAILED FAILED FAILED FAILED PASSED");
    assertThat(failure(outcome, 0).type()).isEqualTo("exam.snippet.Snippet$Throws");
    assertThat(failure(outcome, 4).message()).hasSize(4_000);
    assertThat(failure(outcome, 4).frames()).hasSize(30);
  }

  @Test
  void files_that_would_configure_junit_have_no_effect() throws IOException {
    Files.writeString(
        Files.createDirectories(folder).resolve("junit-platform.properties"),
        """
        junit.jupiter.conditions.deactivate=*
        junit.jupiter.extensions.autodetection.enabled=true
        """);
    Files.writeString(
        Files.createDirectories(folder.resolve("META-INF/services"))
            .resolve("org.junit.jupiter.api.extension.Extension"),
        "exam.snippet.Snippet$Swallow");
    RunOutcome outcome =
        run(
            """
            public static class Swallow
                implements org.junit.jupiter.api.extension.TestExecutionExceptionHandler {
              public void handleTestExecutionException(
                  org.junit.jupiter.api.extension.ExtensionContext context, Throwable thrown) {}
            }
            @Test void a() { fail("no"); }
            """,
            "a");

    assertThat(statuses(outcome)).isEqualTo("FAILED");
  }

  @Test
  void a_library_that_the_submission_ships_is_not_the_one_that_is_used() throws IOException {
    Path assertions = folder.resolve("org/assertj/core/api/Assertions.class");
    Files.createDirectories(assertions.getParent());
    Files.write(assertions, new byte[] {1, 2, 3});
    // Compiled elsewhere, where the broken class does not stand in the way, and run from both.
    Path classes = folder.resolve("classes");
    TestSnippets.run(classes, LIMITS, "@Test void a() { assertThat(1).isEqualTo(1); }", "a");
    RunRequest request = TestSnippets.request(classes, LIMITS, "a");
    RunOutcome outcome =
        TestSnippets.runner()
            .run(
                new RunRequest(
                    List.of(folder), List.of(classes), request.tests(), request.limits()));

    assertThat(statuses(outcome)).isEqualTo("PASSED");
  }

  @Test
  void the_channel_cannot_be_reached_a_second_time() {
    RunOutcome outcome =
        run(
            """
            @Test void a() throws Exception {
              Path socket = Path.of(System.getProperty("java.io.tmpdir"))
                  .resolveSibling("shared").resolve("socket");
              assertThatThrownBy(() -> java.nio.channels.SocketChannel.open(
                  java.net.UnixDomainSocketAddress.of(socket))).isInstanceOf(IOException.class);
            }
            @Test void b() {
              assertThatThrownBy(() -> Class.forName("grader.run.WorkerRunner"))
                  .isInstanceOf(ClassNotFoundException.class);
            }
            """,
            "a",
            "b");

    assertThat(statuses(outcome)).isEqualTo("PASSED PASSED");
  }

  @Test
  void code_that_runs_on_cannot_change_a_later_result() {
    RunOutcome outcome =
        run(
            """
            static volatile boolean done;
            @Test void a() {
              Thread runner = Thread.currentThread();
              Thread late = new Thread(() -> { while (!done) runner.interrupt(); });
              late.setDaemon(true);
              late.start();
            }
            @Test void b() { done = true; }
            @Test void c() { fail("no"); }
            """,
            "a",
            "b",
            "c");

    assertThat(outcome.results().get(2).status()).isNotEqualTo(TestStatus.PASSED);
    assertThat(outcome.results()).hasSize(3);
  }
}

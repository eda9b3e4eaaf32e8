package grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import grader.run.EngineAddress.Kind;
import grader.sandbox.SandboxKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run reaches the engines that it is given, from every sandbox, and nothing else. */
class EngineRunTest {
  private static final String TALK =
      """
      @Test void talks() throws Exception {
        URI address = URI.create(System.getProperty("kata.engines.redis"));
        for (int i = 0; i < 3; i++) {
          try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            byte[] sent = new byte[200_000];
            new Random(i).nextBytes(sent);
            new Thread(() -> {
              try { socket.getOutputStream().write(sent); } catch (IOException e) { }
            }).start();
            assertThat(socket.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
          }
        }
      }
      @Test void is_confined() {
        assertThatThrownBy(() -> new Socket("127.0.0.1", %d)).isInstanceOf(IOException.class);
      }
      """;

  @TempDir private Path folder;
  private ServerSocket echo;
  private ServerSocket other;

  @BeforeEach
  void listen() throws IOException {
    echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::answer);
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void close() throws IOException {
    echo.close();
    other.close();
  }

  private void answer() {
    while (!echo.isClosed()) {
      try (Socket socket = echo.accept()) {
        socket.getInputStream().transferTo(socket.getOutputStream());
      } catch (IOException e) {
        // The test ends, or the client went away.
      }
    }
  }

  private RunOutcome run(SandboxKind kind, int port, String... tests) {
    ResourceLimits limits = TestSnippets.LIMITS;
    TestSnippets.run(
        TestSnippets.runner(kind), folder, limits, TALK.formatted(other.getLocalPort()));
    RunRequest usual = TestSnippets.request(folder, limits, tests);
    EngineAddress engine = new EngineAddress(Kind.REDIS, "redis://127.0.0.1:" + port);
    return TestSnippets.runner(kind)
        .run(
            new RunRequest(
                usual.given(),
                usual.submitted(),
                usual.tests(),
                limits,
                List.of(engine),
                usual.properties()));
  }

  @ParameterizedTest
  @EnumSource
  void every_sandbox_lets_it_through(SandboxKind kind) {
    RunOutcome outcome = run(kind, echo.getLocalPort(), "talks");

    assertThat(outcome.results())
        .singleElement()
        .satisfies(result -> assertThat(result.failure().map(Failure::message)).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(names = {"NAMESPACES", "BUBBLEWRAP"})
  void an_isolated_run_reaches_nothing_else(SandboxKind kind) {
    RunOutcome outcome = run(kind, echo.getLocalPort(), "talks", "is_confined");

    assertThat(TestSnippets.statuses(outcome)).isEqualTo("PASSED PASSED");
  }

  @Test
  void an_engine_that_is_gone_is_seen_by_the_test() throws IOException {
    int port = echo.getLocalPort();
    echo.close();

    RunOutcome outcome = run(SandboxKind.NONE, port, "talks");

    assertThat(TestSnippets.statuses(outcome)).as(outcome.toString()).isEqualTo("FAILED");
  }
}

package grader.run;

import static grader.run.TestSnippets.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import grader.sandbox.SandboxKind;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways around a sandbox, beside the plain ones of {@link SandboxTest}. */
final class SandboxAttackTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"NAMESPACES", "BUBBLEWRAP"})
  void nothing_of_the_machine_is_reached_by_other_ways(SandboxKind kind) {
    RunOutcome outcome =
        TestSnippets.run(
            TestSnippets.runner(kind),
            folder,
            LIMITS,
            """
            @Test void a() throws IOException {
              Path link = Path.of(System.getProperty("java.io.tmpdir")).resolve("link");
              Files.createSymbolicLink(link, Path.of("/etc/passwd"));
              assertThatThrownBy(() -> Files.readString(link)).isInstanceOf(IOException.class);
              assertThatThrownBy(() -> Files.readString(Path.of("../".repeat(9) + "etc/shadow")))
                  .isInstanceOf(IOException.class);
              assertThatThrownBy(() -> Files.readString(Path.of("/" + "x".repeat(5_000))))
                  .isInstanceOf(IOException.class);
            }
            @Test void b() throws IOException {
              InetAddress group = InetAddress.getByAddress(new byte[] {(byte) 224, 0, 0, 1});
              try (DatagramSocket socket = new DatagramSocket()) {
                assertThatThrownBy(() -> socket.send(new DatagramPacket(new byte[1], 1, group, 9)))
                    .isInstanceOf(IOException.class);
              }
            }
            @Test void c() {
              ProcessHandle own = ProcessHandle.current();
              own.parent().ifPresent(ProcessHandle::destroyForcibly);
              ProcessHandle.of(1).filter(it -> !it.equals(own))
                  .ifPresent(ProcessHandle::destroyForcibly);
            }
            @Test void d() {
              assertThat(new File("/proc").list((all, name) -> name.matches("[0-9]+")))
                  .hasSizeLessThanOrEqualTo(2);
            }
            """,
            "a",
            "b",
            "c",
            "d");

    assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
    assertThat(outcome.results())
        .allSatisfy(result -> assertThat(result.failure().map(Failure::message)).isEmpty());
  }
}

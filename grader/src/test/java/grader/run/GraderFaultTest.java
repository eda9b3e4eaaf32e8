package grader.run;

import static grader.run.TestSnippets.LIMITS;
import static grader.run.TestSnippets.statuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.sandbox.Sandbox;
import grader.sandbox.SandboxKind;
import grader.sandbox.SandboxRequirement;
import grader.sandbox.SandboxSelector;
import grader.sandbox.SandboxSpec;
import grader.sandbox.SandboxUnavailableException;
import grader.sandbox.SandboxedCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is the grader's own fault is told as such, and no test is failed for it. */
final class GraderFaultTest {
  @TempDir Path folder;

  private RunOutcome runIn(Sandbox sandbox) {
    TestSnippets.run(folder, LIMITS, "@Test void a() {}", "a");
    return WorkerRunner.in(sandbox).run(TestSnippets.request(folder, LIMITS, "a"));
  }

  private static void assertFault(RunOutcome outcome, String reason) {
    assertThat(outcome).isInstanceOf(RunOutcome.GraderFault.class);
    assertThat(((RunOutcome.GraderFault) outcome).reason()).contains(reason);
    assertThat(statuses(outcome)).isEqualTo("NOT_RUN");
  }

  @Test
  void a_worker_that_does_not_start() {
    assertFault(
        runIn(sandbox(List.of("sh", "-c", "echo no room; exit 1"))),
        "the worker JVM did not start: no room");
  }

  @Test
  void a_program_of_the_sandbox_that_is_gone() {
    assertFault(runIn(sandbox(List.of("/no/such/program"))), "/no/such/program");
  }

  @Test
  void a_room_that_cannot_be_prepared() {
    assertFault(
        runIn(
            new Fake() {
              @Override
              public SandboxedCommand enclose(SandboxSpec spec, List<String> command)
                  throws IOException {
                throw new IOException("No space left on device");
              }
            }),
        "No space left on device");
  }

  @Test
  void a_class_path_that_does_not_exist() {
    assertFault(
        TestSnippets.runner().run(TestSnippets.request(folder.resolve("missing"), LIMITS, "a")),
        "missing");
  }

  @Test
  void a_sandbox_that_is_required_and_missing() {
    SandboxRequirement wish = new SandboxRequirement(Optional.of(SandboxKind.NONE), true);

    assertThatThrownBy(() -> SandboxSelector.find(wish))
        .isInstanceOf(SandboxUnavailableException.class)
        .hasMessageContaining("--require-sandbox wants namespaces or bubblewrap");
    assertThatThrownBy(() -> WorkerRunner.create(wish).sandbox())
        .isInstanceOf(SandboxUnavailableException.class);
    assertFault(
        WorkerRunner.create(wish).run(TestSnippets.request(folder, LIMITS, "a")),
        "--require-sandbox");
  }

  private static Sandbox sandbox(List<String> command) {
    return new Fake() {
      @Override
      public SandboxedCommand enclose(SandboxSpec spec, List<String> wanted) {
        return new SandboxedCommand() {
          @Override
          public List<String> command() {
            return command;
          }

          @Override
          public void end(long process) {}
        };
      }
    };
  }

  private abstract static class Fake implements Sandbox {
    @Override
    public SandboxKind kind() {
      return SandboxKind.NONE;
    }

    @Override
    public String denies() {
      return "nothing";
    }
  }
}

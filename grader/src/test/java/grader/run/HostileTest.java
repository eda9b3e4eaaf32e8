package grader.run;

import static grader.run.TestSnippets.LIMITS;
import static grader.run.TestSnippets.failure;
import static grader.run.TestSnippets.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submissions that end, fill, flood or hold up the worker; each has one outcome. */
final class HostileTest {

  @TempDir Path folder;

  private RunOutcome run(ResourceLimits limits, String body) {
    return TestSnippets.run(folder, limits, body, "a", "b", "c");
  }

  private RunOutcome runUntilStuck(String body) {
    return TestSnippets.runUntilStuck(folder, body, "a", "b", "c");
  }

  private static String middle(String statement) {
    return "@Test void a() {} @Test void b() throws Throwable { "
        + statement
        + " } @Test void c() {}";
  }

  @Test
  void exit_is_told_with_its_code_and_fails_the_running_test() {
    RunOutcome outcome = run(LIMITS, middle("System.exit(0);"));

    assertThat(outcome).isInstanceOf(RunOutcome.Exited.class);
    assertThat(((RunOutcome.Exited) outcome).code()).isZero();
    assertThat(statuses(outcome)).isEqualTo("PASSED FAILED NOT_RUN");
    assertThat(failure(outcome, 1)).isEqualTo(RunMessages.exited(0));
  }

  @Test
  void halt_in_a_static_initialiser_is_an_exit() {
    RunOutcome outcome =
        run(
            LIMITS,
            "static { Runtime.getRuntime().halt(9); } @Test void a() {} @Test void b() {}"
                + " @Test void c() {}");

    assertThat(((RunOutcome.Exited) outcome).code()).isEqualTo(9);
    assertThat(statuses(outcome)).isEqualTo("FAILED NOT_RUN NOT_RUN");
  }

  @Test
  void exit_code_of_a_full_heap_is_not_taken_for_one() {
    assertThat(run(LIMITS, middle("System.exit(3);"))).isInstanceOf(RunOutcome.Exited.class);
  }

  @Test
  void a_shutdown_hook_cannot_speak_for_the_tests() {
    RunOutcome outcome =
        run(
            LIMITS,
            middle(
                "Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(1)));"
                    + "fail(\"no\");"));

    assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
    assertThat(statuses(outcome)).isEqualTo("PASSED FAILED PASSED");
    assertThat(outcome.output()).isEmpty();
  }

  @Test
  void an_endless_loop_ends_at_the_limit() {
    RunOutcome outcome = runUntilStuck(middle("while (true) {}"));

    assertThat(outcome).isInstanceOf(RunOutcome.TimedOut.class);
    assertThat(statuses(outcome)).isEqualTo("PASSED FAILED NOT_RUN");
    long seconds = ((RunOutcome.TimedOut) outcome).limit().toSeconds();
    assertThat(failure(outcome, 1).message()).isEqualTo("did not end within " + seconds + " s");
  }

  @Test
  void a_full_heap_is_out_of_memory() {
    RunOutcome outcome =
        run(
            LIMITS,
            middle("List<int[]> all = new ArrayList<>(); while (true) all.add(new int[1 << 20]);"));

    assertThat(outcome).isInstanceOf(RunOutcome.OutOfMemory.class);
    assertThat(statuses(outcome)).isEqualTo("PASSED FAILED NOT_RUN");
    assertThat(failure(outcome, 1)).isEqualTo(RunMessages.outOfMemory(64));
    assertThat(outcome.output()).isEmpty();
  }

  @Test
  void a_flood_ends_in_the_test_that_began_it() {
    RunOutcome outcome =
        run(LIMITS, middle("for (int i = 0; i < 20_000; i++) System.err.println(i);"));

    assertThat(outcome).isInstanceOf(RunOutcome.Flooded.class);
    assertThat(statuses(outcome)).isEqualTo("PASSED FAILED NOT_RUN");
    assertThat(failure(outcome, 1)).isEqualTo(RunMessages.flooded(100_000));
    assertThat(outcome.output()).startsWith("0\n1\n2\n").hasSize(100_000);
  }

  @Test
  void a_flood_past_the_worker_s_own_stream_is_one_too() {
    RunOutcome outcome =
        run(
            LIMITS,
            middle(
                "OutputStream out = new FileOutputStream(FileDescriptor.out);"
                    + "while (true) out.write(new byte[1000]);"));

    assertThat(outcome).isInstanceOf(RunOutcome.Flooded.class);
    assertThat(outcome.results().get(1).status()).isEqualTo(TestStatus.FAILED);
  }

  @Test
  void threads_left_behind_do_not_hold_up_the_end() {
    RunOutcome outcome = run(LIMITS, middle("new Thread(() -> { while (true) {} }).start();"));

    assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
    assertThat(statuses(outcome)).isEqualTo("PASSED PASSED PASSED");
  }

  @Test
  void endless_threads_fail_or_end_the_run_but_not_the_grader() {
    RunOutcome outcome =
        runUntilStuck(
            middle(
                "while (true) new Thread(() -> { try { Thread.sleep(100_000); }"
                    + " catch (InterruptedException e) {} }).start();"));

    assertThat(outcome).isNotInstanceOf(RunOutcome.GraderFault.class);
    assertThat(outcome.results().get(1).status()).isEqualTo(TestStatus.FAILED);
  }
}

package grader.run;

import static grader.run.TestSnippets.failure;
import static grader.run.TestSnippets.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import grader.run.RunOutcome.Clock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two clocks of a run, and when a second run is worth its time. */
final class TimeBudgetTest {
  private static final ResourceLimits LIMITS =
      new ResourceLimits(Duration.ofSeconds(20), Duration.ofSeconds(5), 64, 1000, 1);
  private static final long SECOND = 1_000_000_000;

  private Duration used = Duration.ZERO;
  private final TimeBudget budget = new TimeBudget(LIMITS, () -> used, 0);

  @Test
  void a_run_may_use_both_times_up_to_their_limits() {
    used = Duration.ofMillis(4_999);

    assertThat(budget.reached(20 * SECOND - 1)).isEmpty();
    assertThat(budget.reached(20 * SECOND)).contains(Clock.WALL);
    used = Duration.ofSeconds(5);
    assertThat(budget.reached(SECOND)).contains(Clock.PROCESSOR);
  }

  @Test
  void a_run_is_looked_at_often_and_never_after_its_deadline() {
    assertThat(budget.nextLook(SECOND)).isBetween(SECOND + 1, SECOND + SECOND / 2);
    assertThat(budget.nextLook(20 * SECOND - 1)).isEqualTo(20 * SECOND);
  }

  @Test
  void what_was_used_is_known_when_the_process_has_ended() {
    used = Duration.ofSeconds(4);
    assertThat(budget.reached(SECOND)).isEmpty();
    used = Duration.ZERO;

    assertThat(budget.used()).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void one_test_that_took_more_than_half_of_the_time_was_not_near_the_limit() {
    assertThat(budget.near(Clock.PROCESSOR, 4 * SECOND, 6 * SECOND)).isFalse();
    assertThat(budget.near(Clock.PROCESSOR, 2 * SECOND, 6 * SECOND)).isTrue();
  }

  @Test
  void a_wait_may_have_been_the_machine_s_fault() {
    assertThat(budget.near(Clock.WALL, 20 * SECOND, 20 * SECOND)).isTrue();
  }

  @Test
  void a_loop_ends_at_the_limit_of_processor_time_and_is_not_near(@TempDir Path folder) {
    ResourceLimits limits =
        new ResourceLimits(Duration.ofMinutes(5), Duration.ofSeconds(3), 64, 1000, 64);
    RunOutcome outcome =
        TestSnippets.run(
            folder, limits, "@Test void a() {} @Test void b() { while (true) {} }", "a", "b");

    assertThat(statuses(outcome)).isEqualTo("PASSED FAILED");
    assertThat(failure(outcome, 1))
        .isEqualTo(RunMessages.timedOut(Duration.ofSeconds(3), Clock.PROCESSOR));
    assertThat(outcome.mayHaveBeenBadLuck()).isFalse();
  }

  @Test
  void a_wait_ends_at_the_limit_of_wall_time_and_is_worth_a_second_run(@TempDir Path folder) {
    ResourceLimits limits =
        new ResourceLimits(Duration.ofSeconds(2), Duration.ofMinutes(5), 64, 1000, 64);
    RunOutcome outcome =
        TestSnippets.run(
            folder, limits, "@Test void a() throws Exception { new Semaphore(0).acquire(); }", "a");

    assertThat(failure(outcome, 0))
        .isEqualTo(RunMessages.timedOut(Duration.ofSeconds(2), Clock.WALL));
    assertThat(outcome.mayHaveBeenBadLuck()).isTrue();
  }

  @Test
  void a_run_that_a_signal_ended_is_told_so_and_is_worth_a_second_run(@TempDir Path folder) {
    RunOutcome outcome =
        TestSnippets.run(
            folder,
            TestSnippets.LIMITS,
            "@Test void a() { Runtime.getRuntime().halt(128 + 9); }",
            "a");

    assertThat(failure(outcome, 0)).isEqualTo(RunMessages.killed(9));
    assertThat(outcome.mayHaveBeenBadLuck()).isTrue();
    assertThat(new RunOutcome.Exited(java.util.List.of(), "", 255).mayHaveBeenBadLuck()).isFalse();
  }

  @Test
  void a_measured_run_tells_its_time_and_the_heap_that_it_held(@TempDir Path folder) {
    TestSnippets.run(folder, TestSnippets.LIMITS, "@Test void a() {}", "a");
    RunMeasurement small =
        TestSnippets.runner().measure(TestSnippets.request(folder, TestSnippets.LIMITS, "a"));
    Path other = folder.resolve("large");
    TestSnippets.run(
        other,
        TestSnippets.LIMITS,
        "@Test void a() { byte[] b = new byte[30 << 20]; System.gc(); b[0] = 1; }",
        "a");
    RunMeasurement large =
        TestSnippets.runner().measure(TestSnippets.request(other, TestSnippets.LIMITS, "a"));

    assertThat(small.outcome()).isInstanceOf(RunOutcome.Finished.class);
    assertThat(small.processorTime()).isPositive();
    assertThat(small.wallTime()).isPositive();
    assertThat(small.heapMebibytes()).isLessThan(30);
    assertThat(large.heapMebibytes()).isBetween(30, 60);
  }
}

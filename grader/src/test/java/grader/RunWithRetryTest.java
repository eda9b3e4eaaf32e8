package grader;

import static org.assertj.core.api.Assertions.assertThat;

import grader.run.ExpectedTest;
import grader.run.Failure;
import grader.run.ResourceLimits;
import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import grader.run.TestResult;
import grader.run.TestStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunWithRetryTest {
  private static final Duration LIMIT = Duration.ofSeconds(9);
  private static final ExpectedTest TEST = new ExpectedTest("exam.A", "a");

  private static final List<TestResult> PASSED = results(TestStatus.PASSED);
  private static final List<TestResult> FAILED = results(TestStatus.FAILED);

  private static final List<TestResult> NOT_RUN = results(TestStatus.NOT_RUN);

  private final Deque<RunOutcome> outcomes = new ArrayDeque<>();
  private final Runner runner =
      new Runner() {
        @Override
        public RunOutcome run(RunRequest request) {
          return outcomes.remove();
        }

        @Override
        public String sandbox() {
          return "none";
        }
      };

  @Test
  void a_run_that_ended_by_itself_is_not_repeated() {
    assertThat(attempt(finished(FAILED)).note()).isEmpty();
    assertThat(outcomes).isEmpty();
  }

  @Test
  void neither_is_one_that_was_far_beyond_the_limit() {
    assertThat(attempt(timedOut(FAILED, false)).note()).isEmpty();
  }

  @Test
  void after_a_near_thing_the_second_run_counts_and_the_report_says_so() {
    RunWithRetry run = attempt(timedOut(NOT_RUN, true), finished(PASSED));

    assertThat(run.outcome()).isEqualTo(finished(PASSED));
    assertThat(run.note()).contains(GradingMessages.RETRY_FINISHED);
  }

  @Test
  void of_two_runs_that_were_stopped_the_report_says_so() {
    RunWithRetry run = attempt(timedOut(PASSED, true), timedOut(FAILED, true));

    assertThat(run.note()).contains(GradingMessages.RETRY_STOPPED);
    assertThat(outcomes).isEmpty();
  }

  @Test
  void a_full_heap_and_a_signal_are_worth_a_second_run_and_an_exit_is_not() {
    assertThat(attempt(new RunOutcome.OutOfMemory(FAILED, "", 64), finished(PASSED)).note())
        .isPresent();
    assertThat(attempt(new RunOutcome.Exited(FAILED, "", 137), finished(PASSED)).note())
        .isPresent();
    assertThat(attempt(new RunOutcome.Exited(FAILED, "", 1)).note()).isEmpty();
  }

  @Test
  void a_fault_of_the_grader_in_the_second_run_is_never_the_learner_s() {
    RunOutcome fault = new RunOutcome.GraderFault(List.of(), "", "the disk is full");

    assertThat(attempt(timedOut(FAILED, true), fault).outcome()).isEqualTo(fault);
  }

  private RunWithRetry attempt(RunOutcome... runs) {
    outcomes.addAll(List.of(runs));
    ResourceLimits limits = new ResourceLimits(LIMIT, 64, 0, 1);
    return RunWithRetry.of(runner, new RunRequest(List.of(), List.of(), List.of(TEST), limits));
  }

  private static RunOutcome finished(List<TestResult> results) {
    return new RunOutcome.Finished(results, "");
  }

  private static RunOutcome timedOut(List<TestResult> results, boolean near) {
    return new RunOutcome.TimedOut(results, "", LIMIT, RunOutcome.Clock.WALL, near);
  }

  private static List<TestResult> results(TestStatus status) {
    Optional<Failure> failure =
        status == TestStatus.FAILED
            ? Optional.of(new Failure("a", "b", List.of()))
            : Optional.empty();
    return List.of(new TestResult(TEST, status, failure, Duration.ZERO));
  }
}

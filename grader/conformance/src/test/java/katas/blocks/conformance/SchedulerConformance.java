package katas.blocks.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import katas.blocks.Scheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Scheduler} promises. Tasks that are due have run when {@code pass} returns. */
public abstract class SchedulerConformance {
  private static final Duration HOUR = Duration.ofHours(1);

  private final List<String> ran = new CopyOnWriteArrayList<>();
  private Harness.Timed<Scheduler> harness;
  private Scheduler scheduler;

  /** A harness around a scheduler without tasks. */
  protected abstract Harness.Timed<Scheduler> newHarness() throws Exception;

  @BeforeEach
  void start() throws Exception {
    harness = newHarness();
    scheduler = harness.block();
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  private Scheduler.Scheduled schedule(Duration delay, String name) {
    return scheduler.schedule(delay, () -> ran.add(name));
  }

  @Test
  void a_task_runs_at_its_time_and_never_earlier() {
    schedule(HOUR, "a");
    harness.pass(HOUR.minus(harness.precision()));
    assertThat(ran).as("just before its time").isEmpty();
    harness.pass(harness.precision());
    assertThat(ran).as("at its time").containsExactly("a");
  }

  @Test
  void a_task_runs_once() {
    schedule(HOUR, "a");
    harness.pass(HOUR);
    harness.pass(HOUR.multipliedBy(100));
    assertThat(ran).containsExactly("a");
  }

  @Test
  void tasks_that_become_due_together_run_in_the_order_of_their_times() {
    schedule(Duration.ofHours(3), "third");
    schedule(Duration.ofHours(1), "first");
    schedule(Duration.ofHours(2), "second");
    harness.pass(Duration.ofHours(3));
    assertThat(ran).containsExactly("first", "second", "third");
  }

  @Test
  void a_task_without_delay_runs_when_time_passes() {
    schedule(Duration.ZERO, "a");
    harness.pass(harness.precision());
    assertThat(ran).containsExactly("a");
  }

  @Test
  void a_task_may_schedule_the_next_one() {
    scheduler.schedule(
        HOUR,
        () -> {
          ran.add("a");
          schedule(HOUR, "b");
        });
    harness.pass(HOUR);
    assertThat(ran).containsExactly("a");
    harness.pass(HOUR);
    assertThat(ran).containsExactly("a", "b");
  }

  @Test
  void a_task_that_is_called_off_does_not_run() {
    Scheduler.Scheduled task = schedule(HOUR, "a");
    schedule(HOUR, "b");
    assertThat(task.cancel()).as("called off in time").isTrue();
    assertThat(task.cancel()).as("called off again").isFalse();
    harness.pass(HOUR);
    assertThat(ran).containsExactly("b");
  }

  @Test
  void a_task_that_began_cannot_be_called_off() {
    Scheduler.Scheduled task = schedule(HOUR, "a");
    harness.pass(HOUR);
    assertThat(task.cancel()).isFalse();
  }

  @Test
  void a_task_that_throws_is_dropped_and_the_others_run() {
    scheduler.schedule(
        HOUR,
        () -> {
          ran.add("a");
          throw new IllegalStateException("thrown on purpose");
        });
    schedule(HOUR.plus(harness.precision()), "b");
    harness.pass(HOUR.multipliedBy(2));
    assertThat(ran).containsExactly("a", "b");
  }

  @Test
  void a_negative_delay_is_refused() {
    assertThatThrownBy(() -> schedule(Duration.ofNanos(-1), "a"))
        .isInstanceOf(IllegalArgumentException.class);
    harness.pass(HOUR);
    assertThat(ran).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway")
  void a_null_argument_is_refused() {
    assertThatThrownBy(() -> scheduler.schedule(null, () -> {}))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> scheduler.schedule(HOUR, null))
        .isInstanceOf(NullPointerException.class);
  }
}

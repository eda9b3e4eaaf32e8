package katas.blocks.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import katas.blocks.Scheduler;
import org.jspecify.annotations.Nullable;

/** Tasks ordered by their time, then by the order in which they were scheduled. */
final class VirtualScheduler implements Scheduler {
  private final Simulation simulation;
  private final PriorityQueue<Task> tasks = new PriorityQueue<>();
  private long scheduled;

  VirtualScheduler(Simulation simulation) {
    this.simulation = simulation;
  }

  @Override
  public Scheduled schedule(Duration delay, Runnable runnable) {
    Objects.requireNonNull(runnable, "task");
    TaskSpec spec =
        new TaskSpec(
            simulation.controls().caller(),
            "",
            VirtualScheduler::starts,
            false,
            () -> true,
            () -> runAndDrop(runnable));
    return schedule(delay, spec);
  }

  /** The first step of a task. */
  static Operation starts(long number, Access... more) {
    List<Access> accesses = new ArrayList<>(List.of(more));
    accesses.add(Access.read(VirtualClock.RESOURCE));
    return new Operation(
        "scheduler", "starts", () -> "task " + number, accesses, 0, Operation.Kind.LOCAL);
  }

  private static Operation starts(long number) {
    return starts(number, new Access[0]);
  }

  /** A task that throws is dropped, as the interface says: there is nobody to tell. */
  static void runAndDrop(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      // Dropped.
    }
  }

  Task schedule(Duration delay, TaskSpec spec) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("delay is negative: " + delay);
    }
    synchronized (tasks) {
      Instant due = simulation.clock().now().plus(delay);
      Task task = new Task(due, scheduled++, spec);
      if (!simulation.controls().gate().takesTask(pending(task))) {
        tasks.add(task);
      }
      return task;
    }
  }

  private PendingTask pending(Task task) {
    return new PendingTask(
        task.start(),
        () -> task.isDue(simulation.clock().now()),
        task.spec.owner(),
        task.spec.place(),
        task);
  }

  /** All tasks in the order of their times, taken out. */
  List<PendingTask> takeAll() {
    synchronized (tasks) {
      List<PendingTask> all = new ArrayList<>();
      while (!tasks.isEmpty()) {
        all.add(pending(tasks.poll()));
      }
      return all;
    }
  }

  /** Puts a task back that was taken out. */
  void putBack(PendingTask task) {
    synchronized (tasks) {
      tasks.add((Task) task.body());
    }
  }

  /** The first task that is due at {@code instant}, taken out, or null. */
  private @Nullable Task takeDue(Instant instant) {
    synchronized (tasks) {
      Task first = tasks.peek();
      return first != null && !first.due.isAfter(instant) ? tasks.poll() : null;
    }
  }

  /** Lets time pass, and runs what becomes due unless the gate does. */
  void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("time does not pass backwards: " + duration);
    }
    if (simulation.controls().gate().runsTasks()) {
      Operation passes =
          Operation.local("clock", "passes", duration + "", Access.write(VirtualClock.RESOURCE));
      simulation.controls().gate().perform(passes, () -> true, () -> moved(duration));
    } else {
      runUntil(simulation.clock().now().plus(duration));
    }
  }

  private boolean moved(Duration duration) {
    simulation.clock().move(duration);
    return true;
  }

  private void runUntil(Instant target) {
    VirtualClock clock = simulation.clock();
    Task task = takeDue(target);
    while (task != null) {
      clock.reach(task.due);
      if (task.isDue(clock.now())) {
        simulation.controls().gate().begins(pending(task));
        task.run();
      }
      task = takeDue(target);
    }
    clock.reach(target);
  }

  /** Drops the tasks of a caller that crashed. */
  void drop(Object owner) {
    synchronized (tasks) {
      tasks.removeIf(task -> task.spec.owner().equals(owner));
    }
  }
}

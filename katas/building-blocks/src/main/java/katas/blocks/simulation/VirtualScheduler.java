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
    if (delay.isNegative()) {
      throw new IllegalArgumentException("delay is negative: " + delay);
    }
    synchronized (tasks) {
      Instant due = simulation.clock().now().plus(delay);
      Task task = new Task(due, scheduled++, runnable, simulation.caller());
      if (!simulation.gate().takesTask(pending(task))) {
        tasks.add(task);
      }
      return task;
    }
  }

  private PendingTask pending(Task task) {
    return new PendingTask(
        "task " + task.number, () -> task.isDue(simulation.clock().now()), task.owner, task);
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
  @Nullable Task takeDue(Instant instant) {
    synchronized (tasks) {
      Task first = tasks.peek();
      return first != null && !first.due.isAfter(instant) ? tasks.poll() : null;
    }
  }

  /** Drops the tasks of a caller that crashed. */
  void drop(Object owner) {
    synchronized (tasks) {
      tasks.removeIf(task -> task.owner.equals(owner));
    }
  }

  /** One scheduled task; running it twice or after it was called off does nothing. */
  static final class Task implements Scheduled, Runnable, Comparable<Task> {
    private final Instant due;
    private final long number;
    private final Runnable runnable;
    private final Object owner;
    private boolean over;

    Task(Instant due, long number, Runnable runnable, Object owner) {
      this.due = due;
      this.number = number;
      this.runnable = runnable;
      this.owner = owner;
    }

    Instant due() {
      return due;
    }

    @Override
    public int compareTo(Task other) {
      int byTime = due.compareTo(other.due);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }

    synchronized boolean isDue(Instant now) {
      return !over && !now.isBefore(due);
    }

    @Override
    public synchronized boolean cancel() {
      boolean cancelled = !over;
      over = true;
      return cancelled;
    }

    @Override
    public void run() {
      if (cancel()) {
        try {
          runnable.run();
        } catch (RuntimeException e) {
          // A task that throws is dropped, as the interface says: there is nobody to tell.
        }
      }
    }
  }
}

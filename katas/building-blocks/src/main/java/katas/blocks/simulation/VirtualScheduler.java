package katas.blocks.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
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

  /**
   * What is to be done, and where.
   *
   * @param owner the caller that it dies with
   * @param place the machine on which it runs, or ""
   * @param start its first step; it is told the number of the task
   * @param early whether it may begin before its time, as a message may that has no fixed speed
   * @param ready whether the place is ready for it
   * @param body what it does
   */
  record Work(
      Object owner,
      String place,
      Function<Long, Operation> start,
      boolean early,
      BooleanSupplier ready,
      Runnable body) {}

  @Override
  public Scheduled schedule(Duration delay, Runnable runnable) {
    Objects.requireNonNull(runnable, "task");
    Work work =
        new Work(
            simulation.caller(),
            "",
            VirtualScheduler::starts,
            false,
            () -> true,
            () -> runAndDrop(runnable));
    return schedule(delay, work);
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

  Task schedule(Duration delay, Work work) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("delay is negative: " + delay);
    }
    synchronized (tasks) {
      Instant due = simulation.clock().now().plus(delay);
      Task task = new Task(due, scheduled++, work);
      if (!simulation.gate().takesTask(pending(task))) {
        tasks.add(task);
      }
      return task;
    }
  }

  PendingTask pending(Task task) {
    return new PendingTask(
        task.start(),
        () -> task.isDue(simulation.clock().now()),
        task.work.owner,
        task.work.place,
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
  @Nullable Task takeDue(Instant instant) {
    synchronized (tasks) {
      Task first = tasks.peek();
      return first != null && !first.due.isAfter(instant) ? tasks.poll() : null;
    }
  }

  /** Drops the tasks of a caller that crashed. */
  void drop(Object owner) {
    synchronized (tasks) {
      tasks.removeIf(task -> task.work.owner.equals(owner));
    }
  }

  /** One scheduled task; running it twice or after it was called off does nothing. */
  static final class Task implements Scheduled, Runnable, Comparable<Task> {
    private final Instant due;
    private final long number;
    private final Work work;
    private boolean over;

    Task(Instant due, long number, Work work) {
      this.due = due;
      this.number = number;
      this.work = work;
    }

    Instant due() {
      return due;
    }

    Operation start() {
      return work.start.apply(number);
    }

    @Override
    public int compareTo(Task other) {
      int byTime = due.compareTo(other.due);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }

    synchronized boolean isDue(Instant now) {
      return !over && (work.early || !now.isBefore(due)) && work.ready.getAsBoolean();
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
        work.body.run();
      }
    }
  }
}

package grader.engineadapters.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import katas.blocks.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one server, on a thread of their own, by a clock. Closing it is what a crash does:
 * tasks that did not begin never will.
 *
 * <p>How: the tasks stand in a queue of ours, because the clock may be moved; the executor only
 * looks into it, once for each task and once for each move.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public final class RealScheduler implements Scheduler, AutoCloseable {
  private final MutableClock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(RealScheduler::daemon);
  private final PriorityQueue<Task> tasks = new PriorityQueue<>();
  private long scheduled;
  private boolean running;

  /** Creates a scheduler without tasks. */
  public RealScheduler(MutableClock clock) {
    this.clock = clock;
    clock.onMove(() -> lookAfter(Duration.ZERO));
  }

  private static Thread daemon(Runnable body) {
    Thread thread = new Thread(body, "tasks of a server");
    thread.setDaemon(true);
    return thread;
  }

  /** A task that has not begun. */
  private final class Task implements Scheduled, Comparable<Task> {
    private final Instant due;
    private final long number;
    private final Runnable body;

    Task(Instant due, long number, Runnable body) {
      this.due = due;
      this.number = number;
      this.body = body;
    }

    @Override
    public boolean cancel() {
      synchronized (tasks) {
        return tasks.remove(this);
      }
    }

    @Override
    public int compareTo(Task other) {
      return Comparator.<Task, Instant>comparing(task -> task.due)
          .thenComparing(task -> task.number)
          .compare(this, other);
    }
  }

  @Override
  public Scheduled schedule(Duration delay, Runnable task) {
    Objects.requireNonNull(task, "task");
    if (delay.isNegative()) {
      throw new IllegalArgumentException("delay is negative: " + delay);
    }
    Task added;
    synchronized (tasks) {
      added = new Task(clock.instant().plus(delay), scheduled++, task);
      tasks.add(added);
    }
    lookAfter(delay);
    return added;
  }

  /** A little later than asked for, since clock and timer need not agree to the nanosecond. */
  private void lookAfter(Duration delay) {
    if (!thread.isShutdown()) {
      thread.schedule(this::runDue, delay.plusMillis(1).toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void runDue() {
    Task next = takeDue();
    while (next != null) {
      try {
        next.body.run();
      } catch (RuntimeException e) {
        // Dropped, as the interface says: there is nobody to tell.
      } finally {
        ended();
      }
      next = takeDue();
    }
  }

  private @Nullable Task takeDue() {
    synchronized (tasks) {
      Task first = tasks.peek();
      running = first != null && !first.due.isAfter(clock.instant()) && !thread.isShutdown();
      return running ? tasks.poll() : null;
    }
  }

  private void ended() {
    synchronized (tasks) {
      running = false;
    }
  }

  /** Whether nothing runs and nothing is due: everything that should have run by now has. */
  public boolean isQuiet() {
    synchronized (tasks) {
      Task first = tasks.peek();
      return !running && (first == null || first.due.isAfter(clock.instant()));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    synchronized (tasks) {
      tasks.clear();
    }
  }
}

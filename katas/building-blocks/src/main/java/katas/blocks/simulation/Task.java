package katas.blocks.simulation;

import java.time.Instant;
import katas.blocks.Scheduler;

/** One scheduled task; running it twice or after it was called off does nothing. */
final class Task implements Scheduler.Scheduled, Runnable, Comparable<Task> {
  final Instant due;
  private final long number;
  final TaskSpec spec;
  private boolean over;

  Task(Instant due, long number, TaskSpec spec) {
    this.due = due;
    this.number = number;
    this.spec = spec;
  }

  Operation start() {
    return spec.start().apply(number);
  }

  @Override
  public int compareTo(Task other) {
    int byTime = due.compareTo(other.due);
    return byTime != 0 ? byTime : Long.compare(number, other.number);
  }

  synchronized boolean isDue(Instant now) {
    return !over && (spec.early() || !now.isBefore(due)) && spec.ready().getAsBoolean();
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
      spec.body().run();
    }
  }
}

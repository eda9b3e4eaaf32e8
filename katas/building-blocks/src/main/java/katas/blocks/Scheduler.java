package katas.blocks;

import java.time.Duration;

/**
 * Runs tasks later. The only way for a server to do something that no request asked for; a server
 * never starts threads and never sleeps.
 *
 * <p>Guarantee: a task runs once, at its time or later, never earlier, and maybe at the same time
 * as a request or another task. Tasks live in the server's memory: they die with it. A task that
 * throws is dropped, and nobody is told.
 *
 * <p>Thread safety: safe for any number of threads. Cost: no round trip.
 */
public interface Scheduler {

  /**
   * Runs {@code task} after {@code delay}.
   *
   * @param delay zero or more, else {@link IllegalArgumentException}
   * @param task what to run
   * @return a handle to call it off
   */
  Scheduled schedule(Duration delay, Runnable task);

  /** A task that has been scheduled. */
  interface Scheduled {
    /** Calls the task off. Returns false when it began already or was called off before. */
    boolean cancel();
  }
}

package katas.blocks.conformance;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.MessageLog;

/**
 * What a conformance suite needs around the block that it tests. Every test gets a fresh one, with
 * an empty block.
 *
 * @param <B> the block's interface
 */
public interface Harness<B> extends AutoCloseable {

  /** The block under test. */
  B block();

  /** Gives back what the harness holds; the block is not used any more. */
  @Override
  default void close() {}

  /**
   * A harness that can let time pass. The time to live of entries and the delay of tasks follow it.
   *
   * @param <B> the block's interface
   */
  interface Timed<B> extends Harness<B> {

    /**
     * Lets time pass. Where an engine's clock cannot be moved, shorten by {@code duration} what is
     * left of everything instead; do not sleep.
     *
     * @param duration at least {@link #precision}
     */
    void pass(Duration duration);

    /**
     * How finely time can be passed: 1 ns for a virtual clock, for an engine with a clock of its
     * own as much as a slow test may take, but no more than a minute.
     */
    Duration precision();
  }

  /**
   * A harness that can see a caller wait for a row lock.
   *
   * @param <B> the block's interface
   */
  interface Waiting<B> extends Harness<B> {

    /**
     * Runs {@code waiter} as a second server, on a thread of its own. As soon as it waits for a row
     * lock, which the harness sees without guessing (the simulation's gate; in PostgreSQL a lock
     * that {@code pg_locks} lists as not granted), runs {@code meanwhile} on the calling thread,
     * which should release the lock.
     *
     * @return what {@code waiter} returned in the end
     * @throws AssertionError when {@code waiter} ended without ever waiting
     */
    <T> T whenWaiting(Callable<T> waiter, Action meanwhile) throws Exception;
  }

  /** A harness around a message log, which may be slow to hand out what it has. */
  interface Logs extends Harness<MessageLog> {

    /** Creates a topic that nobody has used yet. */
    void partitions(String topic, int partitions);

    /**
     * Polls until nothing more comes. An engine that shares partitions out late waits for it, by
     * Awaitility and not by sleeping.
     */
    List<LogEntry> drain(LogConsumer consumer);
  }

  /** Something that a test does. */
  interface Action {
    void run() throws Exception;
  }
}

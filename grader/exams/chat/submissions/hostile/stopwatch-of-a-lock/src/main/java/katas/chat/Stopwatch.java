package katas.chat;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Waits a little before a message is sent once more. */
final class Stopwatch {
  private static final long PAUSE_NANOS = 1_000_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition never = lock.newCondition();

  long pause() throws InterruptedException {
    lock.lock();
    try {
      return never.awaitNanos(PAUSE_NANOS); // sin
    } finally {
      lock.unlock();
    }
  }
}

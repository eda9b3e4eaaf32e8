package katas.kit.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Threads that are used again from run to run, since starting one costs more than a whole run. */
final class ActorThreadPool implements AutoCloseable {
  private final Deque<Worker> idle = new ArrayDeque<>();
  private boolean closed;

  /** Runs {@code body} on a thread that has nothing to do. */
  synchronized Thread start(Runnable body) {
    Worker worker = idle.isEmpty() ? new Worker() : idle.pop();
    worker.assign(body);
    return worker;
  }

  private synchronized void release(Worker worker) {
    if (closed) {
      worker.end();
    } else {
      idle.push(worker);
    }
  }

  /**
   * Ends the idle threads, and each other one when its body ends; one that is stuck in a lock is
   * left behind as a daemon.
   */
  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(worker -> worker.assign(worker::end));
    idle.clear();
  }

  private final class Worker extends Thread {
    private volatile @Nullable Runnable body;
    private boolean ended;

    Worker() {
      super("kata-server");
      setDaemon(true);
      start();
    }

    void assign(Runnable newBody) {
      body = newBody;
      LockSupport.unpark(this);
    }

    void end() {
      ended = true;
    }

    @Override
    public void run() {
      while (!ended) {
        Runnable current = body;
        if (current == null) {
          LockSupport.park(this);
          continue;
        }
        body = null;
        current.run();
        if (!ended) {
          release(this);
        }
      }
    }
  }
}

package katas.kit.schedule;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The thread of one actor, and the turn that it waits for. */
final class ActorThread {
  private static final int SPINS = 50;

  private volatile boolean granted;
  private volatile @Nullable Thread thread;

  void use(Thread newThread) {
    thread = newThread;
  }

  /** The thread; null before the first turn. */
  @Nullable Thread get() {
    return thread;
  }

  /** Gives the turn to the actor. */
  void grant() {
    granted = true;
    LockSupport.unpark(thread);
  }

  /** Waits on the thread itself for the turn. */
  void awaitGrant() {
    int spins = 0;
    while (!granted) {
      if (++spins < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
    granted = false;
  }
}

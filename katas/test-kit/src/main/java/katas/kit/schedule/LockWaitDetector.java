package katas.kit.schedule;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Notices servers that stand still in a lock of the JVM instead of at the gate, so that a {@code
 * synchronized} around everything becomes a trace and not a hang. A lock that another server holds
 * is certain after one look; a wait for something that nobody owns is believed after many.
 */
final class LockWaitDetector {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LOOKS = 50;

  private final List<Actor> actors;
  private @Nullable Actor suspect;
  private int looks;

  private enum ThreadActivity {
    RUNNING,
    WAITING,
    LOCKED_OUT
  }

  LockWaitDetector(List<Actor> actors) {
    this.actors = actors;
  }

  /** The actor that has the turn when it is blocked for good, else null. */
  @Nullable Actor stuck(@Nullable Actor turn) {
    ThreadActivity state =
        turn == null || !turn.inCode() ? ThreadActivity.RUNNING : state(turn, actors.size());
    if (state == ThreadActivity.RUNNING) {
      suspect = null;
      return null;
    }
    looks = turn == suspect ? looks + 1 : 1;
    suspect = turn;
    return state == ThreadActivity.LOCKED_OUT || looks >= LOOKS ? turn : null;
  }

  /** The actor that holds the lock which another one waits for, or null when nobody owns it. */
  @Nullable Actor holder(Actor waiting) {
    Thread thread = waiting.thread().get();
    ThreadInfo info = thread == null ? null : THREADS.getThreadInfo(thread.getId());
    return info == null ? null : runningOn(info.getLockOwnerId());
  }

  /**
   * What an actor waits for in memory that is another server's: a lock that a thread of that one
   * holds, or a signal that no other thread of its own server could give. Null when it does not.
   */
  @Nullable String ofAnotherServer(Actor waiting, @Nullable Actor holder) {
    String server = waiting.server();
    if (server.isEmpty()) {
      return null;
    }
    if (holder != null) {
      boolean other = !holder.server().isEmpty() && !holder.server().equals(server);
      return other ? "a lock that " + holder + " holds" : null;
    }
    boolean alone =
        actors.stream()
            .noneMatch(it -> it != waiting && !it.finished() && it.server().equals(server));
    return alone ? "a signal of another server" : null;
  }

  /** The actor whose code a thread runs, or null. */
  private @Nullable Actor runningOn(long threadId) {
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      Thread thread = actor.thread().get();
      if (thread != null && thread.getId() == threadId && !actor.finished()) {
        return actor;
      }
    }
    return null;
  }

  /**
   * Waits until every actor that lost its turn in a lock is locked out still or has come to the
   * gate. One that got its lock may free another by what it does next, so all are looked at until
   * none has moved.
   */
  void awaitSettled() {
    int quiet = 0;
    while (quiet < LOOKS) {
      ThreadActivity busiest = ThreadActivity.LOCKED_OUT;
      for (int i = 0; i < actors.size(); i++) {
        Actor actor = actors.get(i);
        if (actor.blockedOnLock()) {
          ThreadActivity state = state(actor, actors.size());
          busiest = state.compareTo(busiest) < 0 ? state : busiest;
        }
      }
      if (busiest == ThreadActivity.LOCKED_OUT) {
        return;
      }
      quiet = busiest == ThreadActivity.WAITING ? quiet + 1 : 0;
      Thread.yield();
    }
  }

  /** Gives those who lost their turn in a lock a second, or until one has come to the gate. */
  void awaitArrival() {
    List<Actor> waiting = actors.stream().filter(Actor::blockedOnLock).toList();
    long deadline = System.nanoTime() + 1_000_000_000L;
    while (!waiting.isEmpty()
        && waiting.stream().allMatch(Actor::blockedOnLock)
        && System.nanoTime() < deadline) {
      LockSupport.parkNanos(this, 100_000);
    }
  }

  /** Gives the actors a second to end; returns false when one is stuck for good. */
  boolean awaitEnd() {
    long deadline = System.nanoTime() + 1_000_000_000L;
    boolean all = true;
    for (Actor actor : List.copyOf(actors)) {
      while (actor.unfinished() && System.nanoTime() < deadline) {
        LockSupport.parkNanos(this, 10_000);
      }
      all &= !actor.unfinished();
    }
    return all;
  }

  /**
   * What the thread of an actor outside does.
   *
   * @param depth how many owners of locks may still be asked, so that a circle of them ends
   */
  private ThreadActivity state(Actor actor, int depth) {
    Thread thread = actor.thread().get();
    if (thread == null || thread.getState() == Thread.State.RUNNABLE) {
      return ThreadActivity.RUNNING;
    }
    ThreadInfo info = THREADS.getThreadInfo(thread.getId());
    if (info == null || info.getThreadState() == Thread.State.RUNNABLE || !actor.inCode()) {
      return ThreadActivity.RUNNING;
    }
    if (info.getLockOwnerId() != -1) {
      return stateOfOwner(info.getLockOwnerId(), depth);
    }
    return info.getThreadState() == Thread.State.BLOCKED
        ? ThreadActivity.RUNNING
        : ThreadActivity.WAITING;
  }

  /** Locked out by an actor that stands at the gate, or that is locked out itself. */
  private ThreadActivity stateOfOwner(long threadId, int depth) {
    Actor owner = runningOn(threadId);
    if (owner == null) {
      return ThreadActivity.RUNNING;
    }
    boolean stands = !owner.inCode() || depth == 0;
    return stands ? ThreadActivity.LOCKED_OUT : state(owner, depth - 1);
  }
}

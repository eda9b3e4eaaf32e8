package katas.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Notices servers that stand still in a lock of the JVM instead of at the gate, so that a {@code
 * synchronized} around everything becomes a story and not a hang. A lock that another server holds
 * is certain after one look; a wait for something that nobody owns is believed after many.
 */
final class BlockedThreads {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LOOKS = 50;

  private final List<Actor> actors;
  private @Nullable Actor suspect;
  private int looks;

  private enum State {
    RUNNING,
    WAITING,
    LOCKED_OUT
  }

  BlockedThreads(List<Actor> actors) {
    this.actors = actors;
  }

  /** The actor that has the turn when it is blocked for good, else null. */
  @Nullable Actor stuck(@Nullable Actor turn) {
    State state = turn == null ? State.RUNNING : state(actors, turn);
    if (state == State.RUNNING) {
      suspect = null;
      return null;
    }
    looks = turn == suspect ? looks + 1 : 1;
    suspect = turn;
    return state == State.LOCKED_OUT || looks >= LOOKS ? turn : null;
  }

  /** Waits until every actor that had been blocked is blocked still or has come to the gate. */
  static void awaitReleased(List<Actor> actors) {
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      if (actor.blockedOutside && actor.thread() != Thread.currentThread()) {
        int looks = 0;
        while (actor.outside && looks < LOOKS) {
          State state = state(actors, actor);
          looks = state == State.LOCKED_OUT ? LOOKS : state == State.WAITING ? looks + 1 : 0;
          Thread.yield();
        }
      }
    }
  }

  /** Gives the actors a second to end; returns false when one is stuck for good. */
  boolean awaitEnd() {
    long deadline = System.nanoTime() + 1_000_000_000L;
    boolean all = true;
    for (Actor actor : List.copyOf(actors)) {
      while (actor.started && !actor.finished && System.nanoTime() < deadline) {
        LockSupport.parkNanos(this, 10_000);
      }
      all &= !actor.started || actor.finished;
    }
    return all;
  }

  private static State state(List<Actor> actors, Actor actor) {
    Thread thread = actor.thread();
    if (thread == null || !actor.outside || thread.getState() == Thread.State.RUNNABLE) {
      return State.RUNNING;
    }
    ThreadInfo info = THREADS.getThreadInfo(thread.getId());
    if (info == null || info.getThreadState() == Thread.State.RUNNABLE || !actor.outside) {
      return State.RUNNING;
    }
    if (info.getLockOwnerId() != -1) {
      return ownedByStanding(actors, info.getLockOwnerId()) ? State.LOCKED_OUT : State.RUNNING;
    }
    return info.getThreadState() == Thread.State.BLOCKED ? State.RUNNING : State.WAITING;
  }

  /** Whether the thread belongs to an actor that cannot go on before it gets the turn. */
  private static boolean ownedByStanding(List<Actor> actors, long threadId) {
    for (int i = 0; i < actors.size(); i++) {
      Actor owner = actors.get(i);
      Thread thread = owner.thread();
      if (thread != null && thread.getId() == threadId) {
        return owner.started && !owner.finished && (!owner.outside || owner.blockedOutside);
      }
    }
    return false;
  }
}

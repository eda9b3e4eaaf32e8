package katas.kit.schedule;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands the turn from actor to actor. Exactly one has it; it runs until its next operation and
 * there chooses, by the {@link TurnSelector}, who goes on. When that is itself no thread is
 * switched, so a run costs microseconds.
 */
final class CooperativeScheduler {
  private final TurnSelector selector;
  private final ActorThreadPool threads;
  private final Trace trace;
  private final EndRecorder end;
  private final Consumer<Actor> life;
  private final List<Actor> actors;
  private final LockWaitDetector lockWaits;
  private final Thread main = Thread.currentThread();
  private boolean waitedForLocks;
  private volatile boolean ended;
  private volatile @Nullable Actor turn;

  /**
   * Turns that nobody has yet.
   *
   * @param actors those among whom turns go round; more may come while they do
   * @param life what an actor does on its thread from its first turn to its end
   */
  CooperativeScheduler(
      TurnSelector selector,
      List<Actor> actors,
      ActorThreadPool threads,
      EndRecorder end,
      Trace trace,
      Consumer<Actor> life) {
    this.selector = selector;
    this.actors = actors;
    this.threads = threads;
    this.end = end;
    this.trace = trace;
    this.life = life;
    this.lockWaits = new LockWaitDetector(actors);
  }

  /**
   * Gives turns until nobody can go on, then unwinds what is still standing.
   *
   * @return false when a thread is left behind in a lock of the JVM
   */
  boolean run() {
    handTo(choose(null));
    while (!ended) {
      LockSupport.parkNanos(this, 1_000_000);
      Actor stuck = lockWaits.stuck(turn);
      if (stuck != null) {
        preempt(stuck);
      }
    }
    actors.stream().filter(Actor::unfinished).map(Actor::thread).forEach(ActorThread::grant);
    return lockWaits.awaitEnd();
  }

  /** Takes the turn from an actor that stands still in a lock of the JVM. */
  private void preempt(Actor stuck) {
    if (!block(stuck)) {
      return;
    }
    Actor holder = lockWaits.holder(stuck);
    settle();
    Actor next;
    synchronized (this) {
      if (turn != stuck || !stuck.blockedOnLock() || ended) {
        return;
      }
      waitedForLocks = true;
      String foreign = lockWaits.ofAnotherServer(stuck, holder);
      if (foreign != null) {
        trace.note(stuck.name(), "waits for " + foreign);
        end.record(RunEnd.Failed.sharedMemory(stuck, foreign));
        ended = true;
        turn = null;
        return;
      }
      next = choose(stuck);
    }
    handTo(next);
  }

  private synchronized boolean block(Actor stuck) {
    if (turn != stuck || !stuck.inCode() || ended) {
      return false;
    }
    stuck.blockOnLock();
    return true;
  }

  /** Stands before an operation until the turn is back. */
  void await(Actor actor) {
    if (stopsAtGate(actor)) {
      settle();
      Actor next = chooseAfter(actor);
      if (next == actor) {
        actor.run();
        return;
      }
      handTo(next);
    }
    actor.thread().awaitGrant();
    actor.run();
  }

  /** Hands the turn on for the last time. */
  private void finish(Actor actor) {
    if (comesToItsEnd(actor)) {
      settle();
      handTo(chooseAfter(actor));
    }
  }

  /**
   * Waits until it is known who can go on. Nobody at all would be a deadlock, which is not believed
   * before those who wait in a lock have had the time to wake up on a busy machine.
   */
  private void settle() {
    lockWaits.awaitSettled();
    if (actors.stream().noneMatch(Actor::enabled)) {
      lockWaits.awaitArrival();
    }
  }

  /** Returns whether it still has the turn. */
  private synchronized boolean stopsAtGate(Actor actor) {
    actor.stopAtGate();
    return turn == actor && !ended;
  }

  private synchronized boolean comesToItsEnd(Actor actor) {
    actor.finish();
    return turn == actor && !ended;
  }

  private synchronized @Nullable Actor chooseAfter(Actor actor) {
    return choose(actor);
  }

  private void handTo(@Nullable Actor next) {
    if (next == null) {
      return;
    }
    if (next.isNew()) {
      next.stopAtGate();
      next.thread().use(threads.start(() -> runActor(next)));
    } else {
      next.thread().grant();
    }
  }

  private void runActor(Actor actor) {
    actor.thread().use(Thread.currentThread());
    actor.run();
    life.accept(actor);
    finish(actor);
  }

  /** Chooses who is next and gives it the turn; null when the run is over. */
  private @Nullable Actor choose(@Nullable Actor current) {
    Actor next = selector.next(current);
    turn = next;
    if (next == null) {
      ended = true;
      LockSupport.unpark(main);
    }
    return next;
  }

  /** Whether nobody gets a turn any more. */
  boolean ended() {
    return ended;
  }

  /** Whether an actor lost its turn to a lock of the JVM. */
  boolean waitedForLocks() {
    return waitedForLocks;
  }
}

package katas.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands the turn from actor to actor. Exactly one has it; it runs until its next operation and
 * there chooses, by the {@link SchedulingStrategy}, who goes on. When that is itself no thread is
 * switched, so a run costs microseconds.
 */
final class CooperativeScheduler {
  /** The longest run, in steps. */
  static final int MAX_STEPS = 3000;

  /** An actor that makes so many steps in a row while others could is made to let them. */
  private static final int MAX_CONSECUTIVE_STEPS = 100;

  /** One digit for each actor there can be. */
  static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";

  private final SchedulingStrategy strategy;
  private final ActorThreadPool threads;
  private final Trace trace;
  private final Consumer<Actor> life;
  private final List<Actor> actors = new ArrayList<>();
  private final LockWaitDetector blocked = new LockWaitDetector(actors);
  private final StringBuilder schedule = new StringBuilder();
  private final Thread main = Thread.currentThread();
  private int consecutive;
  private boolean abandoned;
  private @Nullable Throwable problem;
  private volatile boolean ended;
  private volatile @Nullable Actor turn;

  /**
   * Turns that nobody has yet.
   *
   * @param life what an actor does on its thread from its first turn to its end
   */
  CooperativeScheduler(
      SchedulingStrategy strategy, ActorThreadPool threads, Trace trace, Consumer<Actor> life) {
    this.strategy = strategy;
    this.threads = threads;
    this.trace = trace;
    this.life = life;
  }

  void add(Actor actor) {
    if (actors.size() == Long.SIZE) {
      throw new IllegalStateException("an exploration holds at most 64 servers, events and tasks");
    }
    actors.add(actor);
  }

  List<Actor> actors() {
    return actors;
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
      Actor stuck = blocked.stuck(turn);
      if (stuck != null) {
        preempt(stuck);
      }
    }
    actors.stream().filter(actor -> actor.started && !actor.finished).forEach(Actor::grant);
    return blocked.awaitEnd();
  }

  /** Takes the turn from an actor that stands still in a lock of the JVM. */
  private void preempt(Actor stuck) {
    if (!hasLeft(stuck)) {
      return;
    }
    Actor holder = blocked.holder(stuck);
    settle();
    Actor next;
    synchronized (this) {
      if (turn != stuck || !stuck.blockedOnLock || ended) {
        return;
      }
      if (waitsForAnotherServer(stuck, holder)) {
        noteSharedLock(stuck, holder);
        return;
      }
      next = choose(stuck);
    }
    handTo(next);
  }

  /**
   * Whether an actor waits in memory for another server: for a lock that a thread of that one
   * holds, or for a signal that no other thread of its own server could give.
   */
  private boolean waitsForAnotherServer(Actor stuck, @Nullable Actor holder) {
    if (stuck.server.isEmpty()) {
      return false;
    }
    if (holder != null) {
      return !holder.server.isEmpty() && !holder.server.equals(stuck.server);
    }
    return actors.stream()
        .noneMatch(other -> other != stuck && !other.finished && other.server.equals(stuck.server));
  }

  /** Ends the run: on two machines it could not have come to this. */
  private void noteSharedLock(Actor stuck, @Nullable Actor holder) {
    String what =
        holder == null ? "a signal of another server" : "a lock that " + holder + " holds";
    trace.note(stuck.name, "waits for " + what);
    fail(
        new AssertionError(
            "two servers are two machines, a lock of one keeps nobody out on the other: "
                + stuck
                + " waits for "
                + what));
    ended = true;
    turn = null;
  }

  private synchronized boolean hasLeft(Actor stuck) {
    stuck.blockedOnLock = turn == stuck && stuck.running && !ended;
    return stuck.blockedOnLock;
  }

  /** Stands before an operation until the turn is back. */
  void await(Actor actor) {
    if (arrives(actor)) {
      settle();
      Actor next = chooseAfter(actor);
      if (next == actor) {
        actor.running = true;
        return;
      }
      handTo(next);
    }
    actor.awaitGrant();
    actor.running = true;
  }

  /** Hands the turn on for the last time. */
  private void finish(Actor actor) {
    actor.finished = true;
    if (arrives(actor)) {
      settle();
      handTo(chooseAfter(actor));
    }
  }

  /**
   * Waits until it is known who can go on. Nobody at all would be a deadlock, which is not believed
   * before those who wait in a lock have had the time to wake up on a busy machine.
   */
  private void settle() {
    blocked.awaitSettled();
    if (actors.stream().noneMatch(Actor::enabled)) {
      blocked.awaitArrival();
    }
  }

  /** Comes to the gate, from outside; returns whether it still has the turn. */
  private synchronized boolean arrives(Actor actor) {
    actor.running = false;
    actor.blockedOnLock = false;
    return turn == actor && !ended;
  }

  private synchronized @Nullable Actor chooseAfter(Actor actor) {
    return choose(actor);
  }

  private void handTo(@Nullable Actor next) {
    if (next == null) {
      return;
    }
    if (next.started) {
      next.grant();
    } else {
      next.started = true;
      next.runsOn(threads.start(() -> runActor(next)));
    }
  }

  private void runActor(Actor actor) {
    actor.runsOn(Thread.currentThread());
    actor.running = true;
    life.accept(actor);
    finish(actor);
  }

  /** Chooses who is next and gives it the turn; null when the run is over. */
  private @Nullable Actor choose(@Nullable Actor current) {
    long enabled = enabled(current);
    int index = SchedulingStrategy.ABANDON;
    if (enabled == 0) {
      noteDeadlock();
    } else if (schedule.length() >= MAX_STEPS) {
      fail(new AssertionError("the requests never end: after " + MAX_STEPS + " steps they go on"));
    } else {
      index = strategy.choose(actors, enabled, current == null ? -1 : current.index);
      abandoned = index == SchedulingStrategy.ABANDON;
    }
    if (index == SchedulingStrategy.ABANDON) {
      ended = true;
      turn = null;
      LockSupport.unpark(main);
      return null;
    }
    Actor next = actors.get(index);
    consecutive = next == current ? consecutive + 1 : 0;
    schedule.append(DIGITS.charAt(index));
    turn = next;
    return next;
  }

  private long enabled(@Nullable Actor current) {
    long enabled = 0;
    for (Actor actor : actors) {
      enabled |= actor.enabled() ? 1L << actor.index : 0;
    }
    if (current != null && consecutive > MAX_CONSECUTIVE_STEPS) {
      long others = enabled & ~(1L << current.index);
      return others == 0 ? enabled : others;
    }
    return enabled;
  }

  private void noteDeadlock() {
    for (Actor actor : actors) {
      if (!actor.finished && !(actor.task && !actor.started)) {
        trace.note(actor.name, "waits forever" + (actor.running ? "" : ": it " + actor.pending));
        fail(new AssertionError("deadlock: everybody waits for somebody else"));
      }
    }
  }

  /** Says what is wrong with the run; the first problem counts. */
  synchronized void fail(Throwable newProblem) {
    problem = problem == null ? newProblem : problem;
  }

  /** What is wrong with the run, or null. */
  synchronized @Nullable Throwable problem() {
    return problem;
  }

  /** Whether nobody gets a turn any more. */
  boolean ended() {
    return ended;
  }

  /** Whether the strategy gave the run up. */
  boolean abandoned() {
    return abandoned;
  }

  /** The choices, one character a step: the index of the actor as one of {@link #DIGITS}. */
  String schedule() {
    return schedule.toString();
  }
}

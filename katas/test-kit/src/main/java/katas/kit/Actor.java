package katas.kit;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import katas.blocks.simulation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * One line of execution in a run: a server's requests, an event, or a task. It stands still before
 * each of its operations until it is let go. Its fields belong to whoever has the turn, which is
 * handed on through {@link #granted}.
 */
final class Actor {
  private static final int SPINS = 50;

  final String name;
  final int index;

  /** Whom this one dies with: an actor, or a life of a machine; null when nobody. */
  final @Nullable Object owner;

  /** The actor whose step made this one, or null. */
  final @Nullable Actor cause;

  final boolean task;

  /** The server whose memory it works in; "" for what happens outside of every server. */
  final String server;

  Operation pending;
  BooleanSupplier ready = () -> true;

  /** The machine on which it runs at the moment, or "". */
  String place = "";

  /** The fault that its operation suffers, or null. */
  @Nullable Fault fault;

  int refusals;
  boolean started;
  volatile boolean finished;
  boolean crashed;

  /** Whether its thread runs its code: false before it woke up, and while it stands at the gate. */
  volatile boolean running;

  /** Whether it lost its turn since it stands still outside, in a lock of the JVM. */
  volatile boolean blockedOnLock;

  private volatile boolean granted;
  private volatile @Nullable Thread thread;

  Actor(
      String name,
      int index,
      @Nullable Object owner,
      @Nullable Actor cause,
      boolean task,
      String server,
      Operation first) {
    this.name = name;
    this.index = index;
    this.owner = owner;
    this.cause = cause;
    this.task = task;
    this.server = server;
    this.pending = first;
  }

  /** Whether it could go on now. */
  boolean enabled() {
    return !finished && !running && ready.getAsBoolean();
  }

  void runsOn(Thread newThread) {
    thread = newThread;
  }

  @Nullable Thread thread() {
    return thread;
  }

  /** Gives the turn to this actor. */
  void grant() {
    granted = true;
    LockSupport.unpark(thread);
  }

  /** Waits on the actor's own thread for the turn. */
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

  @Override
  public String toString() {
    return name;
  }
}

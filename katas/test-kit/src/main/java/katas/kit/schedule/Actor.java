package katas.kit.schedule;

import java.util.function.BooleanSupplier;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.PendingTask;
import org.jspecify.annotations.Nullable;

/**
 * One line of execution in a run: a server's requests, an event, or a task. It stands still before
 * each of its operations until it is let go.
 *
 * <p>All but the state belongs to whoever has the turn, which is handed on through {@link #thread}.
 */
final class Actor {
  private static final Operation BEGINS = Operation.local("server", "begins", "its work");

  /** What an actor does. */
  enum State {
    /** It has never had the turn. */
    NEW,
    /** It stands before its next operation, or its thread is about to wake up. */
    AT_GATE,
    /** Its thread runs its code. */
    RUNNING,
    /** It lost the turn because its thread stands still in a lock of the JVM. */
    BLOCKED_ON_LOCK,
    /** It has come to its end. */
    FINISHED
  }

  private final String name;
  private final int index;
  private final String server;
  private final Scenario.Body body;
  private final @Nullable PendingTask task;
  private final @Nullable Actor cause;
  private final ActorThread thread = new ActorThread();

  private Operation pending;
  private BooleanSupplier ready;
  private String place;
  private @Nullable FaultKind fault;
  private boolean crashed;
  private int refusals;

  private volatile State state = State.NEW;

  private Actor(
      String name,
      int index,
      String server,
      Scenario.Body body,
      @Nullable PendingTask task,
      @Nullable Actor cause) {
    this.name = name;
    this.index = index;
    this.server = server;
    this.body = body;
    this.task = task;
    this.cause = cause;
    this.pending = task == null ? BEGINS : task.start();
    this.ready = task == null ? () -> true : task.due();
    this.place = task == null ? "" : task.place();
  }

  /**
   * A thread of a server, or an event.
   *
   * @param server the server in whose memory it works; "" for what is outside of every server
   */
  static Actor of(String name, int index, String server, Scenario.Body body) {
    return new Actor(name, index, server, body, null, null);
  }

  /**
   * A task, which dies with its owner.
   *
   * @param cause the actor whose step made it, or null
   */
  static Actor ofTask(PendingTask task, int index, @Nullable Actor cause) {
    Actor owner = task.owner() instanceof Actor actor ? actor : null;
    String name = task.place();
    if (name.isEmpty()) {
      String object = task.start().object();
      name = owner == null ? object : owner.name + "'s " + object;
    }
    String server = owner == null ? task.place() : owner.server;
    return new Actor(name, index, server, task.body()::run, task, cause);
  }

  String name() {
    return name;
  }

  int index() {
    return index;
  }

  /** The server in whose memory it works; "" for what happens outside of every server. */
  String server() {
    return server;
  }

  Scenario.Body body() {
    return body;
  }

  /** The task that it is, or null. */
  @Nullable PendingTask task() {
    return task;
  }

  /** The actor whose step made this one, or null. */
  @Nullable Actor cause() {
    return cause;
  }

  /** What it does next. */
  Operation pending() {
    return pending;
  }

  /** The machine on which it runs at the moment, or "". */
  String place() {
    return place;
  }

  /** The fault that its operation suffers, or null. */
  @Nullable FaultKind fault() {
    return fault;
  }

  void suffer(@Nullable FaultKind newFault) {
    fault = newFault;
  }

  /** Says what it does next, when it can, and on which machine. */
  void propose(Operation operation, BooleanSupplier isReady, String machine) {
    pending = operation;
    ready = isReady;
    place = machine;
  }

  /** Whether it is a task that has not begun. */
  boolean isPendingTask() {
    return task != null && state == State.NEW;
  }

  /** Whether it could go on now. */
  boolean enabled() {
    return (state == State.NEW || state == State.AT_GATE) && ready.getAsBoolean();
  }

  boolean finished() {
    return state == State.FINISHED;
  }

  /** Whether it has begun and not yet come to its end. */
  boolean unfinished() {
    return state != State.NEW && state != State.FINISHED;
  }

  /** Whether its thread is within its code: running, or standing still in a lock there. */
  boolean inCode() {
    return state == State.RUNNING || state == State.BLOCKED_ON_LOCK;
  }

  boolean blockedOnLock() {
    return state == State.BLOCKED_ON_LOCK;
  }

  boolean isNew() {
    return state == State.NEW;
  }

  void stopAtGate() {
    state = State.AT_GATE;
  }

  void run() {
    state = State.RUNNING;
  }

  void blockOnLock() {
    state = State.BLOCKED_ON_LOCK;
  }

  void finish() {
    state = State.FINISHED;
  }

  boolean crashed() {
    return crashed;
  }

  /** Makes all its later operations fail; what has not begun never does. */
  void crash() {
    crashed = true;
    if (state == State.NEW) {
      state = State.FINISHED;
    }
  }

  /** Counts the operations that it was refused. */
  int countRefusal() {
    return ++refusals;
  }

  ActorThread thread() {
    return thread;
  }

  @Override
  public String toString() {
    return name;
  }
}

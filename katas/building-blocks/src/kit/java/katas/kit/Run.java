package katas.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Access;
import katas.blocks.simulation.Gate;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.PendingTask;
import katas.blocks.simulation.ServerCrash;
import katas.blocks.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * One schedule of one scenario. Exactly one actor has the turn; it runs until its next operation
 * and there chooses, by the {@link Chooser}, who goes on. When that is itself no thread is
 * switched, so a run costs microseconds.
 */
final class Run implements Gate {
  /** An actor that makes so many steps in a row while others could is made to let them. */
  private static final int PATIENCE = 100;

  private static final int LONGEST = 3000;
  private static final int REFUSALS = 100;
  private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();
  private static final Operation BEGINS = Operation.local("server", "begins", "its work");

  private final Simulation simulation;
  private final Chooser chooser;
  private final FaultPlan plan;
  private final ActorThreads threads;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Body> bodies = new ArrayList<>();
  private final List<PendingTask> tasks = new ArrayList<>();
  private final Story story = new Story();
  private final StringBuilder schedule = new StringBuilder();
  private final Thread main = Thread.currentThread();
  private int consecutive;
  private boolean fired;
  private boolean abandoned;
  private boolean stuck;
  private @Nullable Throwable problem;
  private volatile boolean exploring;
  private volatile boolean ended;
  private volatile @Nullable Actor turn;

  /** What an actor does. */
  interface Body {
    void run() throws Exception;
  }

  Run(Simulation simulation, Chooser chooser, FaultPlan plan, ActorThreads threads) {
    this.simulation = simulation;
    this.chooser = chooser;
    this.plan = plan;
    this.threads = threads;
  }

  void add(String name, Body body) {
    add(new Actor(name, actors.size(), null, false, BEGINS), body);
  }

  private void add(Actor actor, Body body) {
    if (actors.size() == Long.SIZE) {
      throw new IllegalStateException("an exploration holds at most 64 servers, events and tasks");
    }
    actors.add(actor);
    bodies.add(body);
  }

  /** Runs all actors to their end, in the order that the chooser gives. */
  void explore() {
    exploring = true;
    simulation.takeTasks().forEach(this::takesTask);
    Actor first = choose(null);
    if (first != null) {
      handTo(first);
    }
    BlockedThreads watch = new BlockedThreads(actors);
    while (!ended) {
      LockSupport.parkNanos(this, 1_000_000);
      Actor stuck = watch.stuck(turn);
      if (stuck != null) {
        passOver(stuck);
      }
    }
    finish(watch);
  }

  private void passOver(Actor stuck) {
    stuck.blockedOutside = true;
    BlockedThreads.awaitReleased(actors);
    Actor next;
    synchronized (this) {
      if (turn != stuck || !stuck.outside || !stuck.blockedOutside || ended) {
        return;
      }
      next = choose(stuck);
    }
    if (next != null) {
      handTo(next);
    }
  }

  /** Ends what is still standing, and hands tasks that have not begun back to the scheduler. */
  private void finish(BlockedThreads watch) {
    actors.stream().filter(actor -> actor.started && !actor.finished).forEach(Actor::grant);
    stuck = !watch.awaitEnd();
    exploring = false;
    for (Actor actor : actors) {
      if (actor.task && !actor.started && !actor.finished) {
        simulation.putBack(tasks.get(actor.index));
      }
    }
  }

  @Override
  public boolean takesTask(PendingTask task) {
    if (!exploring) {
      return false;
    }
    Actor owner = task.owner() instanceof Actor actor ? actor : null;
    if (owner != null && owner.crashed) {
      throw new ServerCrash("the server has crashed");
    }
    String name = owner == null ? task.name() : owner.name + "'s " + task.name();
    Operation waits = Operation.local("scheduler", "starts", name, Access.read("clock"));
    Actor actor = new Actor(name, actors.size(), owner, true, waits);
    actor.ready = task.due();
    while (tasks.size() < actors.size()) {
      tasks.add(task);
    }
    tasks.add(task);
    add(actor, task.body()::run);
    return true;
  }

  @Override
  public boolean runsTasks() {
    return exploring;
  }

  @Override
  public Object caller() {
    Actor actor = CURRENT.get();
    return actor == null ? main : actor;
  }

  @Override
  public <T extends @Nullable Object> T perform(
      Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    Actor actor = CURRENT.get();
    if (actor == null) {
      if (!ready.getAsBoolean()) {
        throw new IllegalStateException("this would wait forever: " + operation);
      }
      return effect.get();
    }
    refuseTheDead(actor);
    boolean counts = operation.remote();
    Fault fault = counts ? plan.at(actor.name, actor.operations + 1) : null;
    actor.pending = fault == Fault.CRASH ? touchingAll(operation) : operation;
    actor.ready = ready;
    yieldTurn(actor);
    refuseTheDead(actor);
    actor.operations += counts ? 1 : 0;
    return perform(actor, operation, effect, fault);
  }

  /** A crash frees locks and kills tasks, so its order matters to everybody. */
  private static Operation touchingAll(Operation operation) {
    return Operation.remote(
        operation.block(), operation.verb(), operation.object(), new Access("", true, true));
  }

  private <T extends @Nullable Object> T perform(
      Actor actor, Operation operation, Supplier<T> effect, @Nullable Fault fault) {
    fired |= fault != null;
    if (fault == Fault.FAIL_BEFORE) {
      story.add(actor.name, operation, null, fault);
      throw new UnavailableException(operation + ": no answer");
    }
    T result;
    try {
      result = effect.get();
    } catch (RuntimeException e) {
      story.add(actor.name, operation, e, fault);
      throw e;
    }
    story.add(actor.name, operation, result, fault);
    if (fault == Fault.FAIL_AFTER) {
      throw new UnavailableException(operation + ": no answer");
    }
    if (fault == Fault.CRASH) {
      crash(actor);
    }
    return result;
  }

  private void crash(Actor actor) {
    actor.crashed = true;
    for (Actor other : actors) {
      if (other.parent == actor) {
        other.crashed = true;
        other.finished |= !other.started;
      }
    }
    simulation.crash(actor);
    throw new ServerCrash("the server has crashed");
  }

  private void refuseTheDead(Actor actor) {
    if (!ended && !actor.crashed) {
      return;
    }
    if (++actor.operations > REFUSALS + LONGEST) {
      LockSupport.park(this);
    }
    throw ended ? new RunAbandoned() : new ServerCrash("the server has crashed");
  }

  /** Stands at the gate until the turn is back. */
  private void yieldTurn(Actor actor) {
    actor.outside = false;
    BlockedThreads.awaitReleased(actors);
    Actor next = null;
    synchronized (this) {
      actor.blockedOutside = false;
      if (turn == actor) {
        next = choose(actor);
        if (next == actor) {
          actor.outside = true;
          return;
        }
      }
    }
    if (next != null) {
      handTo(next);
    }
    actor.awaitGrant();
    actor.outside = true;
  }

  private void handTo(Actor next) {
    if (next.started) {
      next.grant();
    } else {
      next.started = true;
      next.runsOn(threads.start(() -> live(next)));
    }
  }

  private void live(Actor actor) {
    CURRENT.set(actor);
    actor.runsOn(Thread.currentThread());
    actor.outside = true;
    try {
      bodies.get(actor.index).run();
    } catch (ServerCrash | RunAbandoned e) {
      // The end of a server that crashed or whose run is over, as planned.
    } catch (Throwable e) {
      judge(actor, e);
    }
    CURRENT.remove();
    actor.outside = false;
    BlockedThreads.awaitReleased(actors);
    Actor next;
    synchronized (this) {
      actor.finished = true;
      next = turn == actor && !ended ? choose(actor) : null;
    }
    if (next != null) {
      handTo(next);
    }
  }

  /** A request may fail when its server met the fault; any other way out is a problem. */
  private void judge(Actor actor, Throwable thrown) {
    if (!ended && !(fired && actor.name.equals(plan.actor()))) {
      synchronized (this) {
        problem = problem == null ? thrown : problem;
      }
    }
    story.note(actor.name, "fails with " + thrown);
  }

  /** Chooses who is next and gives it the turn; null when the run is over. */
  private @Nullable Actor choose(@Nullable Actor current) {
    long enabled = enabled(current);
    int index = Chooser.ABANDON;
    if (enabled == 0) {
      deadlocks();
    } else if (schedule.length() >= LONGEST) {
      problem =
          new AssertionError("the requests never end: after " + LONGEST + " steps they go on");
    } else {
      index = chooser.choose(actors, enabled, current == null ? -1 : current.index);
      abandoned = index == Chooser.ABANDON;
    }
    if (index == Chooser.ABANDON) {
      ended = true;
      turn = null;
      LockSupport.unpark(main);
      return null;
    }
    Actor next = actors.get(index);
    consecutive = next == current ? consecutive + 1 : 0;
    schedule.append(Character.forDigit(index, 36));
    turn = next;
    return next;
  }

  private long enabled(@Nullable Actor current) {
    long enabled = 0;
    for (Actor actor : actors) {
      enabled |= actor.enabled() ? 1L << actor.index : 0;
    }
    if (current != null && consecutive > PATIENCE) {
      long others = enabled & ~(1L << current.index);
      return others == 0 ? enabled : others;
    }
    return enabled;
  }

  private void deadlocks() {
    for (Actor actor : actors) {
      if (!actor.finished && !(actor.task && !actor.started)) {
        story.note(actor.name, "waits forever" + (!actor.outside ? ": it " + actor.pending : ""));
        if (problem == null) {
          problem = new AssertionError("deadlock: everybody waits for somebody else");
        }
      }
    }
  }

  /** What went wrong while the actors ran, or null. */
  @Nullable Throwable problem() {
    return problem;
  }

  /** Says that the end of the run is not as it should be. */
  void fail(Throwable newProblem) {
    problem = newProblem;
  }

  /** Whether the chooser gave the run up, so that there is nothing to check. */
  boolean abandoned() {
    return abandoned;
  }

  /**
   * Whether threads are left behind that hold locks of the JVM, so that no later run is the same.
   */
  boolean stuck() {
    return stuck;
  }

  /** Whether the plan's fault has happened. */
  boolean faultHappened() {
    return fired;
  }

  /** Steps so far. */
  int length() {
    return schedule.length();
  }

  Story story() {
    return story;
  }

  /** The choices, one character a step: the base-36 index of the actor. */
  String schedule() {
    return schedule.toString();
  }
}

package katas.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Access;
import katas.blocks.simulation.Gate;
import katas.blocks.simulation.Machine;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.PendingTask;
import katas.blocks.simulation.ServerCrash;
import katas.blocks.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * One schedule of one scenario: the gate that makes every operation of an actor wait for its turn,
 * and gives the planned fault to one of them.
 */
final class ScheduleExecution implements Gate {
  private static final int REFUSALS = 100;
  private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();
  private static final Operation BEGINS = Operation.local("server", "begins", "its work");

  private final Simulation simulation;
  private final FaultInjector faultInjector;
  private final CooperativeScheduler scheduler;
  private final List<Body> bodies = new ArrayList<>();
  private final List<PendingTask> tasks = new ArrayList<>();
  private final Trace trace = new Trace();
  private final Thread main = Thread.currentThread();
  private boolean stuck;
  private volatile boolean exploring;

  /** What an actor does. */
  interface Body {
    void run() throws Exception;
  }

  ScheduleExecution(
      Simulation simulation, SchedulingStrategy strategy, FaultPlan plan, ActorThreadPool threads) {
    this.simulation = simulation;
    this.faultInjector = new FaultInjector(plan);
    this.scheduler = new CooperativeScheduler(strategy, threads, trace, this::runActor);
  }

  /**
   * Adds a thread of a server, or an event.
   *
   * @param server the server's name, or "" for an event
   */
  void add(String name, String server, Body body) {
    add(new Actor(name, scheduler.actors().size(), null, null, false, server, BEGINS), body);
  }

  private void add(Actor actor, Body body) {
    scheduler.add(actor);
    bodies.add(body);
  }

  /**
   * Runs all actors to their end, in the order that the strategy gives; tasks that have not begun
   * by then go back to the scheduler.
   */
  void explore() {
    exploring = true;
    simulation.controls().takeTasks().forEach(this::takesTask);
    stuck = !scheduler.run();
    exploring = false;
    for (Actor actor : scheduler.actors()) {
      if (actor.task && !actor.started && !actor.finished) {
        simulation.controls().putBack(tasks.get(actor.index));
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
    Actor actor =
        new Actor(
            nameOf(task, owner),
            scheduler.actors().size(),
            task.owner(),
            CURRENT.get(),
            true,
            owner == null ? task.place() : owner.server,
            task.start());
    actor.place = task.place();
    actor.ready = task.due();
    while (tasks.size() < scheduler.actors().size()) {
      tasks.add(task);
    }
    tasks.add(task);
    add(actor, task.body()::run);
    return true;
  }

  private static String nameOf(PendingTask task, @Nullable Actor owner) {
    if (!task.place().isEmpty()) {
      return task.place();
    }
    String name = task.start().object();
    return owner == null ? name : owner.name + "'s " + name;
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
      refuseForeignThreads(operation);
      if (!ready.getAsBoolean()) {
        throw new IllegalStateException("this would wait forever: " + operation);
      }
      return effect.get();
    }
    refuseCrashed(actor);
    String machine = simulation.controls().machine();
    String subject = machine.isEmpty() ? actor.name : machine;
    Fault fault = faultInjector.at(subject, operation);
    actor.place = machine;
    actor.pending = fault == Fault.CRASH ? touchingAll(operation) : operation;
    actor.ready = ready;
    scheduler.await(actor);
    refuseCrashed(actor);
    faultInjector.passes(subject, operation, fault);
    actor.fault = fault;
    return perform(actor, subject, operation, effect);
  }

  /** A thread that no server of the test has can only be one that the submission started. */
  private void refuseForeignThreads(Operation operation) {
    if (Thread.currentThread() != main) {
      AssertionError stranger =
          new AssertionError(
              "a server has no threads of its own, but one of them "
                  + operation
                  + ": use the"
                  + " scheduler");
      scheduler.fail(stranger);
      throw stranger;
    }
  }

  /** A crash frees locks and kills tasks, so its order matters to everybody. */
  private static Operation touchingAll(Operation operation) {
    return new Operation(
        operation.block(),
        operation.verb(),
        operation.text(),
        List.of(new Access("", true, true)),
        operation.rows(),
        operation.kind());
  }

  private <T extends @Nullable Object> T perform(
      Actor actor, String subject, Operation operation, Supplier<T> effect) {
    Fault fault = actor.fault;
    if (fault == Fault.FAIL_BEFORE) {
      trace.add(subject, operation, null, fault);
      throw new UnavailableException(operation + ": no answer");
    }
    T result;
    try {
      result = effect.get();
    } catch (RuntimeException e) {
      trace.add(subject, operation, e, fault);
      throw e;
    }
    trace.add(subject, operation, result, fault);
    if (fault == Fault.FAIL_AFTER) {
      throw new UnavailableException(operation + ": no answer");
    }
    if (fault == Fault.CRASH) {
      crash(actor);
    }
    return result;
  }

  @Override
  public List<Duration> deliveries(Duration usual) {
    Actor actor = CURRENT.get();
    Fault fault = actor == null ? null : actor.fault;
    if (fault == Fault.LOSE) {
      return List.of();
    }
    return fault == Fault.REPEAT ? List.of(usual, usual) : List.of(usual);
  }

  private void crash(Actor actor) {
    if (simulation.controls().machine().isEmpty()) {
      actor.crashed = true;
      simulation.controls().crash(actor);
    } else {
      simulation.controls().crashMachine(Duration.ZERO);
    }
    throw new ServerCrash("the server has crashed");
  }

  @Override
  public void crashed(Object owner) {
    for (Actor actor : scheduler.actors()) {
      if (owner.equals(actor.owner)) {
        actor.crashed = true;
        actor.finished |= !actor.started;
      }
    }
  }

  private void refuseCrashed(Actor actor) {
    if (!scheduler.ended() && !actor.crashed) {
      return;
    }
    if (++actor.refusals > REFUSALS) {
      LockSupport.park(this);
    }
    throw scheduler.ended()
        ? new ExecutionAbandonedException()
        : new ServerCrash("the server has crashed");
  }

  private void runActor(Actor actor) {
    CURRENT.set(actor);
    if (!actor.place.isEmpty()) {
      trace.add(actor.place, actor.pending, null, null);
    }
    try {
      bodies.get(actor.index).run();
    } catch (ServerCrash | ExecutionAbandonedException e) {
      // The end of a server that crashed or whose run is over, as planned.
    } catch (Throwable e) {
      judge(actor, e);
    }
    CURRENT.remove();
  }

  /** A request may fail when its server met the fault; any other way out is a problem. */
  private void judge(Actor actor, Throwable thrown) {
    if (!scheduler.ended()
        && !faultInjector.excuses(actor.name)
        && !faultInjector.excuses(actor.place)) {
      scheduler.fail(thrown);
    }
    trace.note(actor.name, "fails with " + thrown);
  }

  /** What went wrong while the actors ran, or null. */
  @Nullable Throwable problem() {
    return scheduler.problem();
  }

  /** Says that the end of the run is not as it should be. */
  void fail(Throwable newProblem) {
    scheduler.fail(newProblem);
  }

  /** Whether the strategy gave the run up, so that there is nothing to check. */
  boolean abandoned() {
    return scheduler.abandoned();
  }

  /**
   * Whether threads are left behind that hold locks of the JVM, so that no later run is the same.
   */
  boolean stuck() {
    return stuck;
  }

  /** The names of the simulation's machines. */
  List<String> machines() {
    return simulation.machines().stream().map(Machine::name).toList();
  }

  /** Whether the plan's fault has happened. */
  boolean faultHappened() {
    return faultInjector.happened();
  }

  /** Steps so far. */
  int length() {
    return scheduler.schedule().length();
  }

  Trace trace() {
    return trace;
  }

  /** The choices, one character a step. */
  String schedule() {
    return scheduler.schedule();
  }
}

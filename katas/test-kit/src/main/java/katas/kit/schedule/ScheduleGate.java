package katas.kit.schedule;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import katas.blocks.simulation.Controls;
import katas.blocks.simulation.Gate;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.PendingTask;
import katas.blocks.simulation.ServerCrash;
import org.jspecify.annotations.Nullable;

/**
 * The gate that makes every operation of an actor wait for its turn, and gives the planned fault to
 * one of them. What the test itself does before and after the actors passes at once.
 */
final class ScheduleGate implements Gate {
  private static final int MAX_REFUSALS = 100;
  private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

  private final Controls controls;
  private final ActorRegistry actors;
  private final CooperativeScheduler scheduler;
  private final FaultInjector faults;
  private final EndRecorder end;
  private final Thread main = Thread.currentThread();
  private volatile boolean open;

  ScheduleGate(
      Controls controls,
      ActorRegistry actors,
      CooperativeScheduler scheduler,
      FaultInjector faults,
      EndRecorder end) {
    this.controls = controls;
    this.actors = actors;
    this.scheduler = scheduler;
    this.faults = faults;
    this.end = end;
  }

  /** Takes charge of all tasks from now on. */
  void open() {
    open = true;
  }

  /** Leaves tasks to the simulation again. */
  void close() {
    open = false;
  }

  /** Does on this thread what an actor does. */
  void run(Actor actor) throws Exception {
    CURRENT.set(actor);
    try {
      actor.body().run();
    } finally {
      CURRENT.remove();
    }
  }

  @Override
  public boolean takesTask(PendingTask task) {
    if (!open) {
      return false;
    }
    if (task.owner() instanceof Actor owner && owner.crashed()) {
      throw new ServerCrash("the server has crashed");
    }
    if (actors.isFull()) {
      throw failed(RunEnd.Failed.endlessTasks(ActorRegistry.MAX_ACTORS));
    }
    actors.add(task, CURRENT.get());
    return true;
  }

  @Override
  public boolean runsTasks() {
    return open;
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
    String machine = controls.machine();
    String subject = machine.isEmpty() ? actor.name() : machine;
    FaultKind fault = faults.at(subject, operation);
    actor.propose(FaultInjector.asSeenByOthers(operation, fault), ready, machine);
    scheduler.await(actor);
    refuseCrashed(actor);
    faults.passes(subject, operation, fault);
    actor.suffer(fault);
    return faults.perform(actor, subject, operation, effect);
  }

  private void refuseForeignThreads(Operation operation) {
    if (Thread.currentThread() != main) {
      throw failed(RunEnd.Failed.foreignThread(operation));
    }
  }

  private AssertionError failed(RunEnd.Failed failure) {
    end.record(failure);
    return (AssertionError) failure.problem();
  }

  @Override
  public List<Duration> deliveries(Duration usual) {
    Actor actor = CURRENT.get();
    FaultKind fault = actor == null ? null : actor.fault();
    return fault == null ? List.of(usual) : Collections.nCopies(fault.deliveries(), usual);
  }

  @Override
  public void crashed(Object owner) {
    actors.crash(owner);
  }

  private void refuseCrashed(Actor actor) {
    if (!scheduler.ended() && !actor.crashed()) {
      return;
    }
    if (actor.countRefusal() > MAX_REFUSALS) {
      LockSupport.park(this);
    }
    throw scheduler.ended()
        ? new ExecutionAbandonedException()
        : new ServerCrash("the server has crashed");
  }
}

package katas.kit.schedule;

import java.util.List;
import katas.blocks.simulation.Machine;
import katas.blocks.simulation.ServerCrash;
import katas.blocks.simulation.Simulation;

/** One schedule of one scenario: its actors, from their first turn to the end of the run. */
final class ScheduleExecution {
  private final Simulation simulation;
  private final FaultInjector faults;
  private final ActorRegistry actors = new ActorRegistry();
  private final TurnSelector selector;
  private final CooperativeScheduler scheduler;
  private final EndRecorder end = new EndRecorder();
  private final Trace trace = new Trace();
  private final ScheduleGate gate;
  private boolean stuck;

  /** Puts itself before all blocks of the simulation. */
  ScheduleExecution(
      Simulation simulation, SchedulingStrategy strategy, FaultPlan plan, ActorThreadPool threads) {
    this.simulation = simulation;
    this.faults = new FaultInjector(plan, simulation.controls(), trace);
    this.selector = new TurnSelector(strategy, actors.all(), end, trace);
    this.scheduler =
        new CooperativeScheduler(selector, actors.all(), threads, end, trace, this::runActor);
    this.gate = new ScheduleGate(simulation.controls(), actors, scheduler, faults, end);
    simulation.controls().useGate(gate);
  }

  /**
   * Adds a thread of a server, or an event.
   *
   * @param server the server's name, or "" for an event
   */
  void add(String name, String server, Scenario.Body body) {
    actors.add(name, server, body);
  }

  /**
   * Runs all actors to their end, in the order that the strategy gives; tasks that have not begun
   * by then go back to the scheduler.
   */
  void explore() {
    gate.open();
    simulation.controls().takeTasks().forEach(gate::takesTask);
    stuck = !scheduler.run();
    gate.close();
    actors.pendingTasks().forEach(simulation.controls()::putBack);
  }

  /** Does what follows when all actors have come to their end, where nothing was wrong so far. */
  void conclude(Scenario.Conclusion conclusion) {
    if (!(end() instanceof RunEnd.Completed)) {
      return;
    }
    try {
      conclusion.run(trace);
    } catch (Exception | AssertionError e) {
      fail(new RunEnd.Failed(e));
    }
  }

  private void runActor(Actor actor) {
    if (!actor.place().isEmpty()) {
      trace.add(actor.place(), actor.pending(), null, null);
    }
    try {
      gate.run(actor);
    } catch (ServerCrash | ExecutionAbandonedException e) {
      // The end of a server that crashed or whose run is over, as planned.
    } catch (Throwable e) {
      judge(actor, e);
    }
  }

  /** A request may fail when its server met the fault; any other way out is a problem. */
  private void judge(Actor actor, Throwable thrown) {
    boolean excused = faults.excuses(actor.name()) || faults.excuses(actor.place());
    if (!scheduler.ended() && !excused) {
      fail(new RunEnd.Failed(thrown));
    }
    trace.note(actor.name(), "fails with " + thrown);
  }

  /** Says what is wrong with the run; the first failure counts. */
  void fail(RunEnd.Failed failure) {
    end.record(failure);
  }

  RunEnd end() {
    return end.end();
  }

  /**
   * Whether threads are left behind that hold locks of the JVM, so that no later run is the same.
   */
  boolean stuck() {
    return stuck;
  }

  /** Whether servers waited for locks of the JVM. */
  boolean waitedForLocks() {
    return scheduler.waitedForLocks();
  }

  /** The names of the simulation's machines. */
  List<String> machines() {
    return simulation.machines().stream().map(Machine::name).toList();
  }

  /** Whether the plan's fault has happened. */
  boolean faultHappened() {
    return faults.happened();
  }

  /** Steps so far. */
  int length() {
    return selector.length();
  }

  Trace trace() {
    return trace;
  }

  /** The choices, as {@link ScheduleText} writes them. */
  String schedule() {
    return selector.schedule();
  }
}

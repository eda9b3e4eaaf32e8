package katas.blocks.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What whoever drives a simulation needs beyond its blocks: the gate that every operation goes
 * through, the tasks that wait, and crashes. Tests of a kata need none of it.
 */
public final class Controls {
  private final InMemoryTable table;
  private final InMemoryLog log;
  private final VirtualScheduler scheduler;
  private volatile Gate gate;

  Controls(Gate gate, InMemoryTable table, InMemoryLog log, VirtualScheduler scheduler) {
    this.gate = gate;
    this.table = table;
    this.log = log;
    this.scheduler = scheduler;
  }

  /** Puts every operation from now on through another gate. */
  public void useGate(Gate newGate) {
    gate = newGate;
  }

  /** The gate in use. */
  public Gate gate() {
    return gate;
  }

  /** All tasks that wait for their time, taken out, in the order of their times. */
  public List<PendingTask> takeTasks() {
    return scheduler.takeAll();
  }

  /** Puts a task back that {@link #takeTasks} or the gate has taken. */
  public void putBack(PendingTask task) {
    scheduler.putBack(task);
  }

  /** Who is calling: a life of a machine, a server of an exploration, or a thread. */
  Object caller() {
    Incarnation incarnation = Incarnation.current();
    return incarnation == null ? gate.caller() : incarnation;
  }

  /** The name of the machine that is calling, or "" when none is. */
  public String machine() {
    Incarnation incarnation = Incarnation.current();
    return incarnation == null ? "" : incarnation.machine().name();
  }

  /**
   * What a crash of {@code caller} does to the blocks: its row locks, its tasks and its places in
   * consumer groups are gone.
   */
  public void crash(Object caller) {
    if (caller instanceof Incarnation incarnation) {
      incarnation.machine().ends(incarnation);
    }
    table.rollBack(caller);
    log.drop(caller);
    scheduler.drop(caller);
    gate.crashed(caller);
  }

  /** Crashes the machine that is calling, and starts it again later. */
  public void crashMachine(Duration downtime) {
    Incarnation incarnation =
        Objects.requireNonNull(Incarnation.current(), "no machine is calling");
    crash(incarnation);
    incarnation.machine().restartAfter(downtime);
  }
}

package katas.blocks.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import katas.blocks.KeyValueStore;
import katas.blocks.MessageLog;
import katas.blocks.Node;
import katas.blocks.Scheduler;
import katas.blocks.VersionedTable;
import org.jspecify.annotations.Nullable;

/**
 * A small data centre in memory: one clock, one scheduler, one table, one key-value store and one
 * message log, shared by all servers that a test starts. Nothing in it depends on the real time, on
 * threads or on chance, so the same calls give the same history.
 *
 * <pre>{@code
 * Simulation simulation = new Simulation();
 * simulation.store().put("lock", "ann", Duration.ofSeconds(10));
 * simulation.advance(Duration.ofSeconds(10));
 * simulation.store().get("lock");   // empty
 * simulation.counts().total();      // 2
 * }</pre>
 */
public final class Simulation {
  /** Where every simulation starts, a Monday morning at nine. */
  public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final VirtualClock clock = new VirtualClock(this, START);
  private final VirtualScheduler scheduler = new VirtualScheduler(this);
  private final InMemoryTable table = new InMemoryTable(this);
  private final InMemoryStore store = new InMemoryStore(this);
  private final InMemoryLog log = new InMemoryLog(this);
  private final Wires wires = new Wires(this);
  private final OperationCounter counter = new OperationCounter();
  private volatile Gate gate;

  /** A simulation for one thread. An operation that could only wait forever throws. */
  public Simulation() {
    this(new DirectGate(false));
  }

  private Simulation(Gate gate) {
    this.gate = gate;
  }

  /** A simulation that many real threads use at once; locks wait. */
  public static Simulation forCrowd() {
    return new Simulation(new DirectGate(true));
  }

  /** The clock, at {@link #START} until it is advanced. */
  public VirtualClock clock() {
    return clock;
  }

  /** The scheduler. */
  public Scheduler scheduler() {
    return scheduler;
  }

  /** The table. */
  public VersionedTable table() {
    return table;
  }

  /** The key-value store. */
  public KeyValueStore store() {
    return store;
  }

  /** The message log. */
  public MessageLog log() {
    return log;
  }

  /**
   * Creates a topic of the message log that nobody has used yet.
   *
   * @param partitions 1 to 1,000, else {@link IllegalArgumentException}
   */
  public void partitions(String topic, int partitions) {
    log.create(topic, partitions);
  }

  /**
   * Shares the partitions of a consumer group out anew, as when a consumer was slow to answer:
   * every partition goes to the next consumer, and what is not committed is delivered again.
   */
  public void rebalance(String topic, String group) {
    log.rebalance(topic, group);
  }

  /** How many messages of a topic a consumer group has not committed; costs no operation. */
  public long uncommitted(String topic, String group) {
    return log.uncommitted(topic, group);
  }

  /**
   * Starts a machine, with a program on it that is made anew after every crash.
   *
   * @param name its name on the network, not blank and not in use
   * @param boot makes the program out of what the machine has; what it does is done on the machine
   */
  public <P extends Node> Machine<P> start(String name, Function<Machine<P>, P> boot) {
    return wires.start(name, boot);
  }

  /** The machines, in the order in which they were started. */
  public List<Machine<?>> machines() {
    return wires.machines();
  }

  /**
   * Cuts machines off: between them and all others every message is lost from now on, also those
   * that are on their way. Replaces an earlier cut.
   */
  public void cut(Set<String> names) {
    wires.cut(names);
  }

  /** Ends the cut. */
  public void heal() {
    wires.cut(Set.of());
  }

  Wires wires() {
    return wires;
  }

  VirtualScheduler.Task schedule(Duration delay, VirtualScheduler.Work work) {
    return scheduler.schedule(delay, work);
  }

  /**
   * Lets time pass and runs the tasks that become due, each at its own time. To be called by one
   * thread at a time.
   *
   * @param duration zero or more, else {@link IllegalArgumentException}; {@link VirtualClock#move}
   *     moves a clock back
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("time does not pass backwards: " + duration);
    }
    Operation passes =
        Operation.local("clock", "passes", duration + "", Access.write(VirtualClock.RESOURCE));
    if (gate.runsTasks()) {
      gate.perform(passes, () -> true, () -> moved(duration));
      return;
    }
    Instant target = clock.now().plus(duration);
    VirtualScheduler.Task task = scheduler.takeDue(target);
    while (task != null) {
      clock.reach(task.due());
      run(task);
      task = scheduler.takeDue(target);
    }
    clock.reach(target);
  }

  private void run(VirtualScheduler.Task task) {
    if (task.isDue(clock.now())) {
      gate.begins(scheduler.pending(task));
      task.run();
    }
  }

  private boolean moved(Duration duration) {
    clock.move(duration);
    return true;
  }

  /** Breaks operations from now on, by a seed. */
  public SeededFaults injectFaults(long seed, SeededFaults.Rates rates) {
    SeededFaults faults = new SeededFaults(this, gate, seed, rates);
    gate = faults;
    return faults;
  }

  /** All tasks that wait for their time, taken out, in the order of their times. */
  public List<PendingTask> takeTasks() {
    return scheduler.takeAll();
  }

  /** Puts a task back that {@link #takeTasks} or the gate has taken. */
  public void putBack(PendingTask task) {
    scheduler.putBack(task);
  }

  /** Puts every operation from now on through another gate. */
  public void useGate(Gate newGate) {
    gate = newGate;
  }

  /** The gate in use. */
  public Gate gate() {
    return gate;
  }

  /** Who is calling: a life of a machine, a server of an exploration, or a thread. */
  Object caller() {
    Life life = Life.current();
    return life == null ? gate.caller() : life;
  }

  /** The name of the machine that is calling, or "" when none is. */
  public String machine() {
    Life life = Life.current();
    return life == null ? "" : life.machine().name();
  }

  /** Crashes the machine that is calling, and starts it again later. */
  public void crashMachine(Duration downtime) {
    Life life = Objects.requireNonNull(Life.current(), "no machine is calling");
    crash(life);
    life.machine().restartAfter(downtime);
  }

  /**
   * What a crash of {@code caller} does to the blocks: its row locks, its tasks and its places in
   * consumer groups are gone.
   */
  public void crash(Object caller) {
    if (caller instanceof Life life) {
      life.machine().ends(life);
    }
    table.rollBack(caller);
    log.drop(caller);
    scheduler.drop(caller);
    gate.crashed(caller);
  }

  /** Operations so far, those that failed included. */
  public Counts counts() {
    return counter.counts();
  }

  /** Performs an operation that never waits; for blocks that a kata adds, such as a payment API. */
  public <T extends @Nullable Object> T perform(Operation operation, Supplier<T> effect) {
    return perform(operation, () -> true, effect);
  }

  /** Performs an operation that waits until it is ready. */
  public <T extends @Nullable Object> T perform(
      Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    if (operation.counts()) {
      counter.add(operation);
    }
    Life life = Life.current();
    if (life == null) {
      return gate.perform(operation, ready, effect);
    }
    life.check();
    return gate.perform(
        operation,
        () -> life.over() || ready.getAsBoolean(),
        () -> {
          life.check();
          return effect.get();
        });
  }

  /** Adds rows that were only known after an operation, as in a scan. */
  void countRows(int touched) {
    counter.addRows(touched);
  }
}

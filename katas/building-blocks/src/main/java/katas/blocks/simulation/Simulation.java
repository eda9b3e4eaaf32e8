package katas.blocks.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import katas.blocks.BlobStore;
import katas.blocks.KeyValueStore;
import katas.blocks.MessageLog;
import katas.blocks.Node;
import katas.blocks.Scheduler;
import katas.blocks.VersionedTable;
import org.jspecify.annotations.Nullable;

/**
 * A small data centre in memory: one clock, one scheduler, one table, one key-value store, one
 * message log and one blob store, shared by all servers that a test starts, and machines with wires
 * between them. Nothing in it depends on the real time, on threads or on chance, so the same calls
 * give the same history.
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
  private final InMemoryBlobs blobs = new InMemoryBlobs(this);
  private final SimulatedNetwork network = new SimulatedNetwork(this);
  private final OperationCounter counter = new OperationCounter();
  private final Controls controls;

  /** A simulation for one thread. An operation that could only wait forever throws. */
  public Simulation() {
    this(new DirectGate(false));
  }

  private Simulation(Gate gate) {
    this.controls = new Controls(gate, table, log, scheduler);
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

  /** The blob store. */
  public BlobStore blobs() {
    return blobs;
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

  /** The store loses all that it holds, as a cache that is started anew. */
  public void clearStore() {
    store.clear();
  }

  /** How many rows the table holds and how many keys the store; costs no operation. */
  public Retained retained() {
    return new Retained(table.size(), store.size());
  }

  /**
   * Starts a machine, with a program on it that is made anew after every crash.
   *
   * @param name its name on the network, not blank and not in use
   * @param boot makes the program out of what the machine has; what it does is done on the machine
   */
  public <P extends Node> Machine<P> start(String name, Function<Machine<P>, P> boot) {
    return network.start(name, boot);
  }

  /** The machines, in the order in which they were started. */
  public List<Machine<?>> machines() {
    return network.machines();
  }

  /**
   * Cuts machines off: between them and all others every message is lost from now on, also those
   * that are on their way. Replaces an earlier cut.
   */
  public void cut(Set<String> names) {
    network.cut(names);
  }

  /** Ends the cut. */
  public void heal() {
    network.cut(Set.of());
  }

  SimulatedNetwork wires() {
    return network;
  }

  VirtualScheduler tasks() {
    return scheduler;
  }

  /**
   * Lets time pass and runs the tasks that become due, each at its own time. To be called by one
   * thread at a time.
   *
   * @param duration zero or more, else {@link IllegalArgumentException}; {@link VirtualClock#move}
   *     moves a clock back
   */
  public void advance(Duration duration) {
    scheduler.advance(duration);
  }

  /** Breaks operations from now on, by a seed. */
  public SeededFaults injectFaults(long seed, SeededFaults.Rates rates) {
    SeededFaults faults = new SeededFaults(this, controls.gate(), seed, rates);
    controls.useGate(faults);
    return faults;
  }

  /** What whoever drives the simulation needs: gate, tasks and crashes. */
  public Controls controls() {
    return controls;
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
    Incarnation incarnation = Incarnation.current();
    Gate gate = controls.gate();
    return incarnation == null
        ? gate.perform(operation, ready, effect)
        : incarnation.perform(gate, operation, ready, effect);
  }

  /** Adds rows that were only known after an operation, as in a scan. */
  void countRows(int touched) {
    counter.addRows(touched);
  }
}

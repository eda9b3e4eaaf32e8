package katas.blocks.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import katas.blocks.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Breaks operations by a seed: the same seed and the same calls give the same faults. For long
 * histories; small ones are better explored than diced. Safe for many threads, but only one thread
 * makes the same calls in the same order twice.
 */
public final class SeededFaults implements Gate {

  /**
   * How often what happens, each in operations of a thousand; they may sum to 1,000 at most.
   *
   * @param failBefore the call fails and had no effect
   * @param failAfter the call fails and had its effect
   * @param crash the caller crashes after the call had its effect; a machine starts again within
   *     {@code longestDelay}
   * @param delay the call takes effect, and up to {@code longestDelay} passes
   * @param longestDelay the longest delay, positive
   */
  public record Rates(int failBefore, int failAfter, int crash, int delay, Duration longestDelay) {
    /** Nothing breaks. */
    public static final Rates NONE = new Rates(0, 0, 0, 0, Duration.ofSeconds(1));

    /** Checks the ranges. */
    public Rates {
      FaultBudget.checkRates(longestDelay, failBefore, failAfter, crash, delay);
    }
  }

  /**
   * How often what happens to messages between machines, each in messages of a thousand; they may
   * sum to 1,000 at most. Messages that are late are overtaken by others.
   *
   * @param lose the message is lost
   * @param repeat it arrives twice, the second time within {@code longestDelay}
   * @param delay it is late, by {@code longestDelay} at most
   * @param cut the sender is cut off from all others for {@code longestDelay} at most
   * @param longestDelay the longest delay, positive
   */
  public record WireRates(int lose, int repeat, int delay, int cut, Duration longestDelay) {
    /** Nothing breaks. */
    public static final WireRates NONE = new WireRates(0, 0, 0, 0, Duration.ofSeconds(1));

    /** Checks the ranges. */
    public WireRates {
      FaultBudget.checkRates(longestDelay, lose, repeat, delay, cut);
    }
  }

  /** Hears of every fault when it happens. */
  public interface Listener {
    /**
     * A fault has happened.
     *
     * @param caller who suffers it
     * @param operation during what
     * @param fault what happened, for example {@code "no answer"}
     */
    void happened(Object caller, Operation operation, String fault);
  }

  private final Simulation simulation;
  private final Gate gate;
  private final Rates rates;
  private final FaultBudget budget;
  private final SeededNetworkFaults wires;
  private final Set<Object> crashed = ConcurrentHashMap.newKeySet();
  private List<Duration> deliveries = List.of();

  SeededFaults(Simulation simulation, Gate gate, long seed, Rates rates) {
    this.simulation = simulation;
    this.gate = gate;
    this.rates = rates;
    this.budget = new FaultBudget(simulation, new Random(seed));
    this.wires = new SeededNetworkFaults(simulation, budget);
  }

  /** Breaks messages between machines too. */
  public SeededFaults wires(WireRates newWires) {
    wires.set(newWires);
    return this;
  }

  /** Spares callers that are no machines, such as the test itself. */
  public SeededFaults machinesOnly() {
    budget.spareOthersThanMachines();
    return this;
  }

  /** Tells somebody of every fault. */
  public SeededFaults listener(Listener newListener) {
    budget.tell(newListener);
    return this;
  }

  /** Lets no fault happen any more when so many have; the ones before are the same. */
  public SeededFaults atMost(int faults) {
    budget.limit(faults);
    return this;
  }

  /** How many faults have happened. */
  public int happened() {
    return budget.happened();
  }

  @Override
  public <T extends @Nullable Object> T perform(
      Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    refuseTheDead();
    return switch (operation.kind()) {
      case LOCAL -> gate.perform(operation, ready, effect);
      case CALL -> call(operation, ready, effect);
      case SEND -> send(operation, ready, effect);
      case DISK -> maybeCrash(operation, budget.dice(), gate.perform(operation, ready, effect));
    };
  }

  private <T extends @Nullable Object> T call(
      Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    int dice = budget.dice();
    if (budget.happens(dice, rates.failBefore, operation, "no answer (and no effect)")) {
      throw new UnavailableException(operation + ": no answer");
    }
    T result = gate.perform(operation, ready, effect);
    dice -= rates.failBefore;
    if (budget.happens(dice, rates.failAfter, operation, "no answer (but it took effect)")) {
      throw new UnavailableException(operation + ": no answer");
    }
    dice -= rates.failAfter;
    maybeCrash(operation, dice, result);
    dice -= rates.crash;
    if (budget.happens(dice, rates.delay, operation, "late")) {
      simulation.clock().move(budget.delay(rates.longestDelay));
    }
    return result;
  }

  private <T extends @Nullable Object> T maybeCrash(Operation operation, int dice, T result) {
    if (budget.happens(dice, rates.crash, operation, "and crashes")) {
      crash();
      throw new ServerCrash("crashed after it " + operation);
    }
    return result;
  }

  private <T extends @Nullable Object> T send(
      Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    int dice = budget.dice();
    deliveries = wires.arrivals(operation, dice);
    T result = gate.perform(operation, ready, effect);
    wires.maybeCut(operation, dice);
    return maybeCrash(operation, budget.dice(), result);
  }

  @Override
  public List<Duration> deliveries(Duration usual) {
    return deliveries;
  }

  /** Through the gate, so that whoever waits for a lock of the dead server notices. */
  private void crash() {
    Operation crashes =
        Operation.local("server", "crashes", "for good", new Access("", true, true));
    if (simulation.controls().machine().isEmpty()) {
      crashed.add(caller());
      gate.perform(crashes, () -> true, () -> crashNow(caller()));
    } else {
      simulation.controls().crashMachine(budget.delay(rates.longestDelay));
    }
  }

  private boolean crashNow(Object caller) {
    simulation.controls().crash(caller);
    return true;
  }

  private void refuseTheDead() {
    if (!crashed.isEmpty() && crashed.contains(caller())) {
      throw new ServerCrash("the server has crashed");
    }
  }

  /** Starts the caller again after a crash, with nothing in memory. */
  public void restart() {
    crashed.remove(caller());
  }

  @Override
  public Object caller() {
    return gate.caller();
  }

  @Override
  public void crashed(Object caller) {
    gate.crashed(caller);
  }

  @Override
  public boolean takesTask(PendingTask task) {
    refuseTheDead();
    return gate.takesTask(task);
  }

  @Override
  public void begins(PendingTask task) {
    gate.begins(task);
  }

  @Override
  public boolean runsTasks() {
    return gate.runsTasks();
  }
}

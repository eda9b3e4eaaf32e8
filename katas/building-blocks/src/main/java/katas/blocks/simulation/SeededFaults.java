package katas.blocks.simulation;

import java.time.Duration;
import java.util.ArrayList;
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
      checkRates(longestDelay, failBefore, failAfter, crash, delay);
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
      checkRates(longestDelay, lose, repeat, delay, cut);
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
  private final Random random;
  private final Set<Object> crashed = ConcurrentHashMap.newKeySet();
  private WireRates wires = WireRates.NONE;
  private Listener listener = (caller, operation, fault) -> {};
  private int happened;
  private int most = Integer.MAX_VALUE;
  private boolean machinesOnly;
  private List<Duration> deliveries = List.of();

  SeededFaults(Simulation simulation, Gate gate, long seed, Rates rates) {
    this.simulation = simulation;
    this.gate = gate;
    this.rates = rates;
    this.random = new Random(seed);
  }

  private static void checkRates(Duration longest, int... rates) {
    int sum = 0;
    for (int rate : rates) {
      if (rate < 0) {
        throw new IllegalArgumentException("a rate is negative");
      }
      sum += rate;
    }
    if (sum > 1000) {
      throw new IllegalArgumentException("the rates sum to more than 1,000 in a thousand");
    }
    if (longest.isNegative() || longest.isZero()) {
      throw new IllegalArgumentException("the longest delay is not positive: " + longest);
    }
  }

  /** Breaks messages between machines too. */
  public SeededFaults wires(WireRates newWires) {
    wires = newWires;
    return this;
  }

  /** Spares callers that are no machines, such as the test itself. */
  public SeededFaults machinesOnly() {
    machinesOnly = true;
    return this;
  }

  /** Tells somebody of every fault. */
  public SeededFaults listener(Listener newListener) {
    listener = newListener;
    return this;
  }

  /** Lets no fault happen any more when so many have; the ones before are the same. */
  public SeededFaults atMost(int faults) {
    most = faults;
    return this;
  }

  /** How many faults have happened. */
  public int happened() {
    return happened;
  }

  @Override
  public <T extends @Nullable Object> T perform(
      Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    refuseTheDead();
    return switch (operation.kind()) {
      case LOCAL -> gate.perform(operation, ready, effect);
      case CALL -> call(operation, ready, effect);
      case SEND -> send(operation, ready, effect);
      case DISK ->
          maybeCrash(operation, random.nextInt(1000), gate.perform(operation, ready, effect));
    };
  }

  private <T extends @Nullable Object> T call(
      Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    int dice = random.nextInt(1000);
    if (dice < rates.failBefore && happens(operation, "no answer (and no effect)")) {
      throw new UnavailableException(operation + ": no answer");
    }
    T result = gate.perform(operation, ready, effect);
    dice -= rates.failBefore;
    if (dice >= 0
        && dice < rates.failAfter
        && happens(operation, "no answer (but it took effect)")) {
      throw new UnavailableException(operation + ": no answer");
    }
    dice -= rates.failAfter;
    maybeCrash(operation, dice, result);
    dice -= rates.crash;
    if (dice >= 0 && dice < rates.delay && happens(operation, "late")) {
      simulation.clock().move(randomDelay(rates.longestDelay));
    }
    return result;
  }

  private <T extends @Nullable Object> T maybeCrash(Operation operation, int dice, T result) {
    if (dice >= 0 && dice < rates.crash && happens(operation, "and crashes")) {
      crash();
      throw new ServerCrash("crashed after it " + operation);
    }
    return result;
  }

  private <T extends @Nullable Object> T send(
      Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    int dice = random.nextInt(1000);
    deliveries = deliveries(operation, dice);
    T result = gate.perform(operation, ready, effect);
    dice -= wires.lose + wires.repeat + wires.delay;
    if (dice >= 0 && dice < wires.cut && happens(operation, "and is cut off")) {
      cutOff(simulation.machine());
    }
    return maybeCrash(operation, random.nextInt(1000), result);
  }

  private List<Duration> deliveries(Operation operation, int dice) {
    List<Duration> arrivals = new ArrayList<>(List.of(Wires.LATENCY));
    if (dice < wires.lose) {
      if (happens(operation, "and it is lost")) {
        arrivals.clear();
      }
    } else if (dice < wires.lose + wires.repeat) {
      if (happens(operation, "and it is repeated")) {
        arrivals.add(randomDelay(wires.longestDelay));
      }
    } else if (dice < wires.lose + wires.repeat + wires.delay
        && happens(operation, "and it is late")) {
      arrivals.set(0, randomDelay(wires.longestDelay));
    }
    return arrivals;
  }

  @Override
  public List<Duration> deliveries(Duration usual) {
    return deliveries;
  }

  private boolean happens(Operation operation, String fault) {
    if (happened >= most || (machinesOnly && simulation.machine().isEmpty())) {
      return false;
    }
    happened++;
    listener.happened(simulation.caller(), operation, fault);
    return true;
  }

  private void cutOff(String machine) {
    simulation.wires().cutNow(Set.of(machine));
    simulation.wires().healAfter(randomDelay(wires.longestDelay));
  }

  /** Through the gate, so that whoever waits for a lock of the dead server notices. */
  private void crash() {
    Operation crashes =
        Operation.local("server", "crashes", "for good", new Access("", true, true));
    if (simulation.machine().isEmpty()) {
      crashed.add(caller());
      gate.perform(crashes, () -> true, () -> crashNow(caller()));
    } else {
      simulation.crashMachine(randomDelay(rates.longestDelay));
    }
  }

  private boolean crashNow(Object caller) {
    simulation.crash(caller);
    return true;
  }

  private void refuseTheDead() {
    if (!crashed.isEmpty() && crashed.contains(caller())) {
      throw new ServerCrash("the server has crashed");
    }
  }

  private Duration randomDelay(Duration longest) {
    return Duration.ofMillis(1 + random.nextInt(Math.toIntExact(Math.max(1, longest.toMillis()))));
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

package katas.blocks.simulation;

import java.time.Duration;
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
   * @param crash the caller crashes after the call had its effect
   * @param delay the call takes effect, and up to {@code longestDelay} passes
   * @param longestDelay the longest delay, positive
   */
  public record Rates(int failBefore, int failAfter, int crash, int delay, Duration longestDelay) {
    /** Checks the ranges. */
    public Rates {
      if (failBefore < 0 || failAfter < 0 || crash < 0 || delay < 0) {
        throw new IllegalArgumentException("a rate is negative");
      }
      if (failBefore + failAfter + crash + delay > 1000) {
        throw new IllegalArgumentException("the rates sum to more than 1,000 in a thousand");
      }
      if (longestDelay.isNegative() || longestDelay.isZero()) {
        throw new IllegalArgumentException("the longest delay is not positive: " + longestDelay);
      }
    }
  }

  private final Simulation simulation;
  private final Gate gate;
  private final Rates rates;
  private final Random random;
  private final Set<Object> crashed = ConcurrentHashMap.newKeySet();

  SeededFaults(Simulation simulation, Gate gate, long seed, Rates rates) {
    this.simulation = simulation;
    this.gate = gate;
    this.rates = rates;
    this.random = new Random(seed);
  }

  @Override
  public <T extends @Nullable Object> T perform(
      Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    refuseTheDead();
    if (!operation.remote()) {
      return gate.perform(operation, ready, effect);
    }
    int dice = random.nextInt(1000);
    if (dice < rates.failBefore) {
      throw new UnavailableException(operation + ": no answer");
    }
    T result = gate.perform(operation, ready, effect);
    dice -= rates.failBefore;
    if (dice < rates.failAfter) {
      throw new UnavailableException(operation + ": no answer");
    }
    dice -= rates.failAfter;
    if (dice < rates.crash) {
      crash();
      throw new ServerCrash("crashed after it " + operation);
    }
    if (dice - rates.crash < rates.delay) {
      simulation.clock().move(Duration.ofMillis(1 + random.nextInt(longestDelayMillis())));
    }
    return result;
  }

  /** Through the gate, so that whoever waits for a lock of the dead server notices. */
  private void crash() {
    crashed.add(caller());
    Operation crashes =
        Operation.local("server", "crashes", "for good", new Access("", true, true));
    gate.perform(crashes, () -> true, () -> crashed(caller()));
  }

  private boolean crashed(Object caller) {
    simulation.crash(caller);
    return true;
  }

  private void refuseTheDead() {
    if (crashed.contains(caller())) {
      throw new ServerCrash("the server has crashed");
    }
  }

  private int longestDelayMillis() {
    return Math.toIntExact(Math.max(1, rates.longestDelay.toMillis()));
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
  public boolean takesTask(PendingTask task) {
    refuseTheDead();
    return gate.takesTask(task);
  }

  @Override
  public boolean runsTasks() {
    return gate.runsTasks();
  }
}

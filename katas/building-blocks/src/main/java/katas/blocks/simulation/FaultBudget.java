package katas.blocks.simulation;

import java.time.Duration;
import java.util.Random;

/** Says of every fault that the dice want whether it happens, counts those that do, and tells. */
final class FaultBudget {
  private final Simulation simulation;
  private final Random random;
  private SeededFaults.Listener listener = (caller, operation, fault) -> {};
  private int most = Integer.MAX_VALUE;
  private int happened;
  private boolean machinesOnly;

  FaultBudget(Simulation simulation, Random random) {
    this.simulation = simulation;
    this.random = random;
  }

  /** Refuses rates in a thousand that are none. */
  static void checkRates(Duration longest, int... rates) {
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

  void tell(SeededFaults.Listener newListener) {
    listener = newListener;
  }

  void limit(int faults) {
    most = faults;
  }

  void spareOthersThanMachines() {
    machinesOnly = true;
  }

  int happened() {
    return happened;
  }

  /**
   * A number below a thousand, thrown also when nothing may happen, so that all later ones stay.
   */
  int dice() {
    return random.nextInt(1000);
  }

  Duration delay(Duration longest) {
    return Duration.ofMillis(1 + random.nextInt(Math.toIntExact(Math.max(1, longest.toMillis()))));
  }

  /** Whether the dice hit a rate and the fault may happen; then it counts. */
  boolean happens(int dice, int rate, Operation operation, String fault) {
    boolean hit = dice >= 0 && dice < rate;
    if (!hit || happened >= most || (machinesOnly && simulation.controls().machine().isEmpty())) {
      return false;
    }
    happened++;
    listener.happened(simulation.controls().caller(), operation, fault);
    return true;
  }
}

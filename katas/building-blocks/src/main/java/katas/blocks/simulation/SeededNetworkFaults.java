package katas.blocks.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the dice do to messages between machines. */
final class SeededNetworkFaults {
  private final Simulation simulation;
  private final FaultBudget budget;
  private SeededFaults.WireRates rates = SeededFaults.WireRates.NONE;

  SeededNetworkFaults(Simulation simulation, FaultBudget budget) {
    this.simulation = simulation;
    this.budget = budget;
  }

  void set(SeededFaults.WireRates newRates) {
    rates = newRates;
  }

  /** When a message arrives that is being sent. */
  List<Duration> arrivals(Operation sends, int dice) {
    if (budget.happens(dice, rates.lose(), sends, "and it is lost")) {
      return List.of();
    }
    int rest = dice - rates.lose();
    if (budget.happens(rest, rates.repeat(), sends, "and it is repeated")) {
      return List.of(SimulatedNetwork.LATENCY, budget.delay(rates.longestDelay()));
    }
    boolean late = budget.happens(rest - rates.repeat(), rates.delay(), sends, "and it is late");
    return List.of(late ? budget.delay(rates.longestDelay()) : SimulatedNetwork.LATENCY);
  }

  /** Maybe cuts the sender off, behind the message that it has sent. */
  void maybeCut(Operation sends, int dice) {
    int rest = dice - rates.lose() - rates.repeat() - rates.delay();
    if (budget.happens(rest, rates.cut(), sends, "and is cut off")) {
      simulation.wires().cutNow(Set.of(simulation.controls().machine()));
      simulation.wires().healAfter(budget.delay(rates.longestDelay()));
    }
  }
}

package katas.kit;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import katas.blocks.simulation.Machine;
import katas.blocks.simulation.SeededFaults;
import katas.blocks.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/** One history under one seed. */
final class SeededExecution<W> {
  private final Simulation simulation;
  private final long seed;
  private final W world;
  private final @Nullable HistoryRecorder history;
  private @Nullable SeededFaults faults;
  private @Nullable Throwable problem;

  /**
   * Makes the world.
   *
   * @param told whether to keep a history, which costs time
   */
  SeededExecution(Function<Simulation, W> newWorld, long seed, boolean told) {
    this.seed = seed;
    IsolatedServer.beginRun();
    this.simulation = new Simulation();
    this.world = newWorld.apply(simulation);
    this.history = told ? new HistoryRecorder(simulation) : null;
  }

  /** Breaks what machines do from now on, so many times at most. */
  void breakBy(SeededFaults.Rates rates, SeededFaults.WireRates wires, int mostFaults) {
    HistoryRecorder listener = history;
    if (listener != null) {
      simulation.controls().useGate(listener);
    }
    SeededFaults injected =
        simulation.injectFaults(seed, rates).wires(wires).atMost(mostFaults).machinesOnly();
    if (listener != null) {
      injected.listener(listener);
    }
    faults = injected;
  }

  /** Runs the script, lets calm follow, and checks. */
  void perform(SeededRuns.Script<W> script, Duration calm, List<Step<W>> checks) {
    try {
      script.run(world, new Random(~seed));
      calm(calm);
      for (Step<W> check : checks) {
        check.run(world);
      }
    } catch (Exception | AssertionError e) {
      problem = e;
    }
  }

  private void calm(Duration duration) {
    if (faults != null) {
      faults.atMost(0);
    }
    simulation.heal();
    simulation.machines().forEach(Machine::restart);
    simulation.advance(duration);
  }

  /** What went wrong, or null. */
  @Nullable Throwable problem() {
    return problem;
  }

  /** How many faults happened. */
  int faults() {
    return faults == null ? 0 : faults.happened();
  }

  /** What happened; only of a run that was to be told. */
  HistoryRecorder history() {
    if (history == null) {
      throw new IllegalStateException("this run kept no history");
    }
    return history;
  }
}

package katas.blocks.simulation;

import katas.blocks.Scheduler;
import katas.blocks.conformance.Harness;
import katas.blocks.conformance.SchedulerConformance;

/** The simulated scheduler keeps what the interface promises. */
class SimulatedSchedulerTest extends SchedulerConformance {
  @Override
  protected Harness.Timed<Scheduler> newHarness() {
    return new VirtualTimeHarness<>(Simulation::scheduler);
  }
}

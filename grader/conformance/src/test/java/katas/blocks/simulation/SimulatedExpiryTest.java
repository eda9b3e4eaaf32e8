package katas.blocks.simulation;

import katas.blocks.KeyValueStore;
import katas.blocks.conformance.ExpiryConformance;
import katas.blocks.conformance.Harness;

/** The simulated store keeps what the interface promises about expiry. */
class SimulatedExpiryTest extends ExpiryConformance {
  @Override
  protected Harness.Timed<KeyValueStore> newHarness() {
    return new VirtualTimeHarness<>(Simulation::store);
  }
}

package katas.blocks.simulation;

import katas.blocks.KeyValueStore;
import katas.blocks.conformance.Harness;
import katas.blocks.conformance.KeyValueStoreConformance;

/** The simulated store keeps what the interface promises about values. */
class SimulatedKeyValueStoreTest extends KeyValueStoreConformance {
  @Override
  protected Harness.Timed<KeyValueStore> newHarness() {
    return new VirtualTimeHarness<>(Simulation::store);
  }
}

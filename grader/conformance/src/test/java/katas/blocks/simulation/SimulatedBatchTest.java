package katas.blocks.simulation;

import katas.blocks.VersionedTable;
import katas.blocks.conformance.BatchConformance;
import katas.blocks.conformance.Harness;

/** The simulated table keeps what the interface promises about batches. */
class SimulatedBatchTest extends BatchConformance {
  @Override
  protected Harness.Waiting<VersionedTable> newHarness() {
    return new ConcurrentTableHarness();
  }
}

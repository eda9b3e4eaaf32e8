package katas.blocks.simulation;

import katas.blocks.VersionedTable;
import katas.blocks.conformance.Harness;
import katas.blocks.conformance.VersionedTableConformance;

/** The simulated table keeps what the interface promises about single writes. */
class SimulatedVersionedTableTest extends VersionedTableConformance {
  @Override
  protected Harness.Waiting<VersionedTable> newHarness() {
    return new ConcurrentTableHarness();
  }
}

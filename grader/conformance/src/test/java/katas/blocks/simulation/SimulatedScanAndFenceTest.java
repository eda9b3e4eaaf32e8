package katas.blocks.simulation;

import katas.blocks.VersionedTable;
import katas.blocks.conformance.Harness;
import katas.blocks.conformance.ScanAndFenceConformance;

/** The simulated table keeps what the interface promises about scans and fences. */
class SimulatedScanAndFenceTest extends ScanAndFenceConformance {
  @Override
  protected Harness.Waiting<VersionedTable> newHarness() {
    return new ConcurrentTableHarness();
  }
}

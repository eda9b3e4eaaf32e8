package katas.blocks.simulation;

import katas.blocks.VersionedTable;
import katas.blocks.conformance.Harness;
import katas.blocks.conformance.LockWaitConformance;

/** The simulated table keeps what the interface promises about waiting for locks. */
class SimulatedLockWaitTest extends LockWaitConformance {
  @Override
  protected Harness.Waiting<VersionedTable> newHarness() {
    return new ConcurrentTableHarness();
  }
}

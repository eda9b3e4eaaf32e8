package katas.blocks.simulation;

import katas.blocks.VersionedTable;
import katas.blocks.conformance.Harness;
import katas.blocks.conformance.TransactionConformance;

/** The simulated table keeps what the interface promises about transactions. */
class SimulatedTransactionTest extends TransactionConformance {
  @Override
  protected Harness.Waiting<VersionedTable> newHarness() {
    return new ConcurrentTableHarness();
  }
}

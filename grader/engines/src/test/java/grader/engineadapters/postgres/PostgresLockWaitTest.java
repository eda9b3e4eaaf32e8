package grader.engineadapters.postgres;

import katas.blocks.VersionedTable;
import katas.blocks.conformance.Harness;
import katas.blocks.conformance.LockWaitConformance;

/** The table on PostgreSQL keeps what the interface promises. */
class PostgresLockWaitTest extends LockWaitConformance {
  @Override
  protected Harness.Waiting<VersionedTable> newHarness() {
    return new PostgresHarness();
  }
}

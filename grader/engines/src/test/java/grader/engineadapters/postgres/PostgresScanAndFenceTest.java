package grader.engineadapters.postgres;

import katas.blocks.VersionedTable;
import katas.blocks.conformance.Harness;
import katas.blocks.conformance.ScanAndFenceConformance;

/** The table on PostgreSQL keeps what the interface promises. */
class PostgresScanAndFenceTest extends ScanAndFenceConformance {
  @Override
  protected Harness.Waiting<VersionedTable> newHarness() {
    return new PostgresHarness();
  }
}

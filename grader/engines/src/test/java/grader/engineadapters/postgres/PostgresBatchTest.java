package grader.engineadapters.postgres;

import katas.blocks.VersionedTable;
import katas.blocks.conformance.BatchConformance;
import katas.blocks.conformance.Harness;

/** The table on PostgreSQL keeps what the interface promises. */
class PostgresBatchTest extends BatchConformance {
  @Override
  protected Harness.Waiting<VersionedTable> newHarness() {
    return new PostgresHarness();
  }
}

package grader.engineadapters.postgres;

import katas.blocks.VersionedTable;
import katas.blocks.conformance.Harness;
import katas.blocks.conformance.VersionedTableConformance;

/** The table on PostgreSQL keeps what the interface promises. */
class PostgresVersionedTableTest extends VersionedTableConformance {
  @Override
  protected Harness.Waiting<VersionedTable> newHarness() {
    return new PostgresHarness();
  }
}

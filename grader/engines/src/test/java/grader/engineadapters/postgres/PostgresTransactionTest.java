package grader.engineadapters.postgres;

import katas.blocks.VersionedTable;
import katas.blocks.conformance.Harness;
import katas.blocks.conformance.TransactionConformance;

/** The table on PostgreSQL keeps what the interface promises. */
class PostgresTransactionTest extends TransactionConformance {
  @Override
  protected Harness.Waiting<VersionedTable> newHarness() {
    return new PostgresHarness();
  }
}

package grader.engines.postgres;

import katas.blocks.VersionedTable;
import katas.blocks.conformance.TransactionConformance;
import katas.blocks.conformance.Harness;

/** The table on PostgreSQL keeps what the interface promises. */
class PostgresTransactionTest extends TransactionConformance {
  @Override
  protected Harness.Waiting<VersionedTable> newHarness() {
    return new PostgresHarness();
  }
}

package exam.booking;

import java.util.List;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.kit.ObservedTable;

/**
 * A table that tells when one of its rows is about to be waited for, or was found locked by one who
 * does not wait.
 */
final class AskedTable extends ObservedTable {
  private final String key;
  private volatile boolean asked;

  /** Passes everything on and listens for that row. */
  AskedTable(VersionedTable table, String key) {
    super(table);
    this.key = key;
  }

  /** Whether somebody has asked for the row's lock. */
  boolean asked() {
    return asked;
  }

  private void asks(String row) {
    asked |= row.equals(key);
  }

  @Override
  protected void beforeLock(String row) {
    asks(row);
  }

  @Override
  protected void afterTryLock(String row) {
    asks(row);
  }

  @Override
  protected void beforeWrite(List<Write> writes) {
    writes.forEach(write -> asks(write.key()));
  }
}

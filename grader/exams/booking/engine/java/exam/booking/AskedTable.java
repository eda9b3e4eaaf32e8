package exam.booking;

import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * A table that tells when one of its rows is about to be waited for, or was found locked by one who
 * does not wait.
 */
final class AskedTable implements VersionedTable {
  private final VersionedTable table;
  private final String key;
  private volatile boolean asked;

  /** Passes everything on and listens for that row. */
  AskedTable(VersionedTable table, String key) {
    this.table = table;
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
  public <T extends Record> Optional<Row<T>> read(Class<T> type, String row) {
    return table.read(type, row);
  }

  @Override
  public <T extends Record> List<Row<T>> scan(
      Class<T> type, String prefix, String after, int limit) {
    return table.scan(type, prefix, after, limit);
  }

  @Override
  public boolean write(List<Write> writes) {
    writes.forEach(write -> asks(write.key()));
    return table.write(writes);
  }

  @Override
  public Transaction begin() {
    Transaction transaction = table.begin();
    return new Transaction() {
      @Override
      public <T extends Record> Optional<Row<T>> lock(Class<T> type, String row) {
        asks(row);
        return transaction.lock(type, row);
      }

      @Override
      public <T extends Record> Optional<Row<T>> tryLock(Class<T> type, String row) {
        Optional<Row<T>> locked = transaction.tryLock(type, row);
        asks(row);
        return locked;
      }

      @Override
      public boolean commit(List<Write> writes) {
        writes.forEach(write -> asks(write.key()));
        return transaction.commit(writes);
      }

      @Override
      public void close() {
        transaction.close();
      }
    };
  }
}

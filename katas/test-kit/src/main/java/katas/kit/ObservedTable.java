package katas.kit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * A table that passes every call on to another one and tells a subclass of it. The results and the
 * cost of a call are those of the other table.
 */
public abstract class ObservedTable implements VersionedTable {
  private final VersionedTable table;

  /** Passes every call on to {@code table}. */
  protected ObservedTable(VersionedTable table) {
    this.table = table;
  }

  /** A transaction is about to lock a row, and may have to wait for it. */
  protected void beforeLock(String key) {}

  /** A transaction has tried to lock a row without waiting for it. */
  protected void afterTryLock(String key) {}

  /** Rows have been read, scanned or locked; called once for each key that was asked for. */
  protected void afterRead() {}

  /** A batch is about to be written, and may have to wait for locks. */
  protected void beforeWrite(List<Write> writes) {}

  /** A batch has been written; not called when a condition of it did not hold. */
  protected void afterWrite(List<Write> writes) {}

  @Override
  public final <T extends Record> Optional<Row<T>> read(Class<T> type, String key) {
    return noted(table.read(type, key));
  }

  @Override
  public final <T extends Record> Map<String, Row<T>> readAll(
      Class<T> type, Collection<String> keys) {
    Map<String, Row<T>> rows = table.readAll(type, keys);
    keys.forEach(key -> afterRead());
    return rows;
  }

  @Override
  public final <T extends Record> List<Row<T>> scan(
      Class<T> type, String prefix, String after, int limit) {
    return noted(table.scan(type, prefix, after, limit));
  }

  private <T> T noted(T read) {
    afterRead();
    return read;
  }

  @Override
  public final boolean write(List<Write> writes) {
    beforeWrite(writes);
    return noted(table.write(writes), writes);
  }

  private boolean noted(boolean written, List<Write> writes) {
    if (written) {
      afterWrite(writes);
    }
    return written;
  }

  @Override
  public final Transaction begin() {
    Transaction transaction = table.begin();
    return new Transaction() {
      @Override
      public <T extends Record> Optional<Row<T>> lock(Class<T> type, String key) {
        beforeLock(key);
        return noted(transaction.lock(type, key));
      }

      @Override
      public <T extends Record> Optional<Row<T>> tryLock(Class<T> type, String key) {
        Optional<Row<T>> locked = transaction.tryLock(type, key);
        afterTryLock(key);
        return noted(locked);
      }

      @Override
      public boolean commit(List<Write> writes) {
        beforeWrite(writes);
        return noted(transaction.commit(writes), writes);
      }

      @Override
      public void close() {
        transaction.close();
      }
    };
  }
}

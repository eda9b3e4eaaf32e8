package katas.chat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** A table that knows how many rows it has. */
final class LiveRows implements VersionedTable {
  private final VersionedTable table;
  private final Set<String> rows = new HashSet<>();

  LiveRows(VersionedTable table) {
    this.table = table;
  }

  int count() {
    return rows.size();
  }

  @Override
  public <T extends Record> Optional<Row<T>> read(Class<T> type, String key) {
    return table.read(type, key);
  }

  @Override
  public <T extends Record> Map<String, Row<T>> readAll(Class<T> type, Collection<String> keys) {
    return table.readAll(type, keys);
  }

  @Override
  public <T extends Record> List<Row<T>> scan(
      Class<T> type, String prefix, String after, int limit) {
    return table.scan(type, prefix, after, limit);
  }

  @Override
  public boolean write(List<Write> writes) {
    return noted(table.write(writes), writes);
  }

  private boolean noted(boolean written, List<Write> writes) {
    for (Write write : written ? writes : List.<Write>of()) {
      String row = write.type().getName() + " " + write.key();
      if (write instanceof Write.Delete) {
        rows.remove(row);
      } else if (!(write instanceof Write.Fence)) {
        rows.add(row);
      }
    }
    return written;
  }

  @Override
  public Transaction begin() {
    Transaction transaction = table.begin();
    return new Transaction() {
      @Override
      public <T extends Record> Optional<Row<T>> lock(Class<T> type, String key) {
        return transaction.lock(type, key);
      }

      @Override
      public <T extends Record> Optional<Row<T>> tryLock(Class<T> type, String key) {
        return transaction.tryLock(type, key);
      }

      @Override
      public boolean commit(List<Write> writes) {
        return noted(transaction.commit(writes), writes);
      }

      @Override
      public void close() {
        transaction.close();
      }
    };
  }
}

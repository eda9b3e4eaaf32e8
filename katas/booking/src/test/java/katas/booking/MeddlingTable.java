package katas.booking;

import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * A table at which somebody else is always a little faster: a number of times something happens
 * right after a row was read.
 */
public final class MeddlingTable implements VersionedTable {
  private final VersionedTable table;
  private Runnable afterRead = () -> {};
  private int reads;
  private int meddlings;

  /** Passes everything on until it is told otherwise. */
  public MeddlingTable(VersionedTable table) {
    this.table = table;
  }

  /** Does {@code meddling} right after each of the next {@code times} reads. */
  public void afterReads(int times, Runnable meddling) {
    meddlings = times;
    afterRead =
        () -> {
          if (meddlings > 0) {
            meddlings--;
            meddling.run();
          }
        };
  }

  /** Changes the version of a seat's row, and nothing else of it. */
  public static void touch(VersionedTable table, String seat) {
    Row<SeatRow> row = table.read(SeatRow.class, seat).orElseThrow();
    table.write(Write.update(row, row.value()));
  }

  /** How many times rows were read, scanned or locked. */
  public int reads() {
    return reads;
  }

  @Override
  public <T extends Record> Optional<Row<T>> read(Class<T> type, String key) {
    return counted(table.read(type, key));
  }

  private <T> T counted(T read) {
    reads++;
    afterRead.run();
    return read;
  }

  @Override
  public <T extends Record> List<Row<T>> scan(
      Class<T> type, String prefix, String after, int limit) {
    return counted(table.scan(type, prefix, after, limit));
  }

  @Override
  public boolean write(List<Write> writes) {
    return table.write(writes);
  }

  @Override
  public Transaction begin() {
    Transaction transaction = table.begin();
    return new Transaction() {
      @Override
      public <T extends Record> Optional<Row<T>> lock(Class<T> type, String key) {
        return counted(transaction.lock(type, key));
      }

      @Override
      public <T extends Record> Optional<Row<T>> tryLock(Class<T> type, String key) {
        return counted(transaction.tryLock(type, key));
      }

      @Override
      public boolean commit(List<Write> writes) {
        return transaction.commit(writes);
      }

      @Override
      public void close() {
        transaction.close();
      }
    };
  }
}

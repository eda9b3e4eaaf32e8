package grader.engineadapters.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import katas.blocks.DeadlockException;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.Write;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of PostgreSQL. It takes a connection with its first call and keeps it to the end,
 * so as many are under way as the pool has connections; the others wait.
 */
final class PostgresTransaction implements Transaction {
  private final DataSource connections;
  private @Nullable Connection connection;
  private boolean over;

  PostgresTransaction(DataSource connections) {
    this.connections = connections;
  }

  @Override
  public <T extends Record> Optional<Row<T>> lock(Class<T> type, String key) {
    return read(type, key, RowReader.Lock.WAIT);
  }

  @Override
  public <T extends Record> Optional<Row<T>> tryLock(Class<T> type, String key) {
    return read(type, key, RowReader.Lock.SKIP);
  }

  private <T extends Record> Optional<Row<T>> read(Class<T> type, String key, RowReader.Lock lock) {
    checkOpen();
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(key, "key");
    String call = "lock of " + type.getSimpleName() + " " + key;
    try {
      return RowReader.read(open(), type, key, lock);
    } catch (SQLException e) {
      throw ended(call, e);
    }
  }

  @Override
  public boolean commit(List<Write> batch) {
    checkOpen();
    List<Write> writes = List.copyOf(batch);
    BatchWriter.check(writes);
    try {
      boolean holds = writes.isEmpty() || written(open(), writes);
      if (holds && connection != null) {
        connection.commit();
      }
      close();
      return holds;
    } catch (SQLException e) {
      throw ended("commit of " + writes.size(), e);
    }
  }

  /**
   * Writes, and waits for rows that others have without keeping those that it got together with
   * them: going back to a savepoint gives up the locks that were taken since.
   */
  private static boolean written(Connection open, List<Write> writes) throws SQLException {
    Savepoint before = open.setSavepoint();
    while (true) {
      try {
        return BatchWriter.write(open, writes);
      } catch (SQLException e) {
        if (!SqlErrorTranslator.isLocked(e)) {
          throw e;
        }
        open.rollback(before);
      }
      for (RowKey row : BatchWriter.changed(writes)) {
        RowReader.await(open, row);
        open.rollback(before);
      }
    }
  }

  private Connection open() throws SQLException {
    Connection current = connection;
    if (current == null) {
      current = connections.getConnection();
      connection = current;
      current.setAutoCommit(false);
    }
    return current;
  }

  /** Ends the transaction, which PostgreSQL has ended too, and says why. */
  private RuntimeException ended(String call, SQLException cause) {
    close();
    if (SqlErrorTranslator.gaveWay(cause)) {
      DeadlockException deadlock =
          new DeadlockException("deadlock in the " + call + ": this transaction gave way");
      deadlock.initCause(cause);
      return deadlock;
    }
    return SqlErrorTranslator.translated(call, cause);
  }

  private void checkOpen() {
    if (over) {
      throw new IllegalStateException("the transaction has ended: begin another one");
    }
  }

  /** The pool rolls back what is not committed. */
  @Override
  public void close() {
    over = true;
    Connection current = connection;
    connection = null;
    if (current != null) {
      try {
        current.close();
      } catch (SQLException e) {
        // The connection is broken, so the server rolls back.
      }
    }
  }
}

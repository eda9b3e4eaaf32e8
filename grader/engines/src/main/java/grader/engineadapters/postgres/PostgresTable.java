package grader.engineadapters.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * A table on PostgreSQL, at the isolation level read committed.
 *
 * <p>Invariant: a batch by itself never waits while it holds a lock, so it is part of no deadlock.
 * It asks for all its rows without waiting; where one is taken it gives back what it has, waits for
 * the rows one after the other, each in a transaction of its own, and begins anew.
 */
final class PostgresTable implements VersionedTable, AutoCloseable {
  private final HikariDataSource connections;

  PostgresTable(HikariDataSource connections) {
    this.connections = connections;
  }

  /** Something to be done over a connection. */
  private interface Call<T> {
    T over(Connection connection) throws SQLException;
  }

  private <T> T call(String name, Call<T> call) {
    try (Connection connection = connections.getConnection()) {
      return call.over(connection);
    } catch (SQLException e) {
      throw SqlErrorTranslator.translated(name, e);
    }
  }

  @Override
  public <T extends Record> Optional<Row<T>> read(Class<T> type, String key) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(key, "key");
    return call(
        "read of " + type.getSimpleName() + " " + key,
        connection -> RowReader.read(connection, type, key, RowReader.Lock.NONE));
  }

  @Override
  public <T extends Record> Map<String, Row<T>> readAll(Class<T> type, Collection<String> keys) {
    Objects.requireNonNull(type, "type");
    if (keys.size() > 1000) {
      throw new IllegalArgumentException("more than 1,000 keys: " + keys.size());
    }
    List<Row<T>> rows =
        call(
            "read of " + keys.size() + " " + type.getSimpleName(),
            connection -> RowReader.readAll(connection, type, keys));
    Map<String, Row<T>> byKey = new HashMap<>();
    rows.forEach(row -> byKey.put(row.key(), row));
    Map<String, Row<T>> found = new LinkedHashMap<>();
    for (String key : keys) {
      Optional.ofNullable(byKey.get(key)).ifPresent(row -> found.put(key, row));
    }
    return found;
  }

  @Override
  public <T extends Record> List<Row<T>> scan(
      Class<T> type, String prefix, String after, int limit) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(after, "after");
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit is not within 1 to 1,000: " + limit);
    }
    return call(
        "scan of " + type.getSimpleName() + " " + prefix + "*",
        connection -> List.copyOf(RowReader.scan(connection, type, prefix, after, limit)));
  }

  @Override
  public boolean write(List<Write> batch) {
    List<Write> writes = List.copyOf(batch);
    if (writes.isEmpty()) {
      throw new IllegalArgumentException("a batch holds 1 to 100 writes, this one is empty");
    }
    BatchWriter.check(writes);
    return call("write of " + writes.size(), connection -> written(connection, writes));
  }

  private static boolean written(Connection connection, List<Write> writes) throws SQLException {
    connection.setAutoCommit(false);
    while (true) {
      try {
        boolean holds = BatchWriter.write(connection, writes);
        if (holds) {
          connection.commit();
        } else {
          connection.rollback();
        }
        return holds;
      } catch (SQLException e) {
        if (!SqlErrorTranslator.isLocked(e) && !SqlErrorTranslator.gaveWay(e)) {
          throw e;
        }
        connection.rollback();
        awaitEach(connection, writes);
      }
    }
  }

  /** Waits for the rows, holding the one that it waits for at most. */
  private static void awaitEach(Connection connection, List<Write> writes) throws SQLException {
    for (RowKey row : BatchWriter.changed(writes)) {
      RowReader.await(connection, row);
      connection.rollback();
    }
  }

  @Override
  public Transaction begin() {
    return new PostgresTransaction(connections);
  }

  /** Cuts all connections, also those of transactions, which roll back. */
  @Override
  public void close() {
    connections.close();
  }
}

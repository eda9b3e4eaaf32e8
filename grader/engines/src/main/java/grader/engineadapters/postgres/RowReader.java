package grader.engineadapters.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;

/** Reading rows, locked or not, over a connection. */
final class RowReader {
  private static final String READ = "SELECT key, value, version FROM rows WHERE type = ? AND ";

  private RowReader() {}

  /** How a row is read. */
  enum Lock {
    NONE(""),
    WAIT(" FOR UPDATE"),
    SKIP(" FOR UPDATE SKIP LOCKED");

    private final String sql;

    Lock(String sql) {
      this.sql = sql;
    }
  }

  static <T extends Record> Optional<Row<T>> read(
      Connection connection, Class<T> type, String key, Lock lock) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ + "key = ?" + lock.sql)) {
      statement.setString(1, type.getName());
      statement.setBytes(2, RowKey.bytes(key));
      return found(statement, type).stream().findFirst();
    }
  }

  static <T extends Record> List<Row<T>> readAll(
      Connection connection, Class<T> type, Collection<String> keys) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ + "key = ANY(?)")) {
      statement.setString(1, type.getName());
      byte[][] bytes = keys.stream().map(RowKey::bytes).toArray(byte[][]::new);
      statement.setArray(2, connection.createArrayOf("bytea", bytes));
      return found(statement, type);
    }
  }

  static <T extends Record> List<Row<T>> scan(
      Connection connection, Class<T> type, String prefix, String after, int limit)
      throws SQLException {
    byte[] end = RowKey.endOf(prefix);
    String sql = READ + "key >= ? AND key > ?" + (end == null ? "" : " AND key < ?");
    try (PreparedStatement statement =
        connection.prepareStatement(sql + " ORDER BY key LIMIT " + limit)) {
      statement.setString(1, type.getName());
      statement.setBytes(2, RowKey.bytes(prefix));
      statement.setBytes(3, RowKey.bytes(after));
      if (end != null) {
        statement.setBytes(4, end);
      }
      return found(statement, type);
    }
  }

  /** Waits until nobody holds the row, and takes its lock for the rest of the transaction. */
  static void await(Connection connection, RowKey row) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT 1 FROM rows WHERE type = ? AND key = ?" + Lock.WAIT.sql)) {
      statement.setString(1, row.type());
      statement.setBytes(2, row.bytes());
      statement.executeQuery().close();
    }
  }

  private static <T extends Record> List<Row<T>> found(PreparedStatement statement, Class<T> type)
      throws SQLException {
    List<Row<T>> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        T value = RecordJson.read(found.getString(2), type);
        rows.add(new Row<>(RowKey.text(found.getBytes(1)), value, found.getLong(3)));
      }
    }
    return rows;
  }
}

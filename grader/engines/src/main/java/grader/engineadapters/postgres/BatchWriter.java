package grader.engineadapters.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import katas.blocks.Write;

/**
 * Batches of writes within an open transaction: locks every row of the batch that exists, without
 * waiting and in one order, looks at the conditions, and writes.
 */
final class BatchWriter {
  private static final String LOCK =
      """
      SELECT type, key, version FROM rows
      WHERE (type, key) IN (SELECT * FROM unnest(?::text[], ?::bytea[]))
      ORDER BY type, key FOR UPDATE NOWAIT""";

  /** The last parameter says whether a row that exists may be written over. */
  private static final String SET =
      """
      INSERT INTO rows AS r (type, key, version, value) VALUES (?, ?, 1, ?)
      ON CONFLICT (type, key) DO UPDATE SET version = r.version + 1, value = excluded.value
      WHERE ?""";

  private static final String UPDATE =
      "UPDATE rows SET version = version + 1, value = ? WHERE type = ? AND key = ? AND version = ?";
  private static final String DELETE =
      "DELETE FROM rows WHERE type = ? AND key = ? AND version = ?";
  private static final String FENCE =
      """
      INSERT INTO fences AS f (type, key, token) VALUES (?, ?, ?)
      ON CONFLICT (type, key) DO UPDATE SET token = excluded.token
      WHERE f.token <= excluded.token""";

  private BatchWriter() {}

  /** Refuses a batch that is too long or writes twice what can be written once. */
  static void check(List<Write> writes) {
    if (writes.size() > 100) {
      throw new IllegalArgumentException("a batch holds at most 100 writes: " + writes.size());
    }
    Set<List<Object>> seen = new HashSet<>();
    for (Write write : writes) {
      boolean fence = write instanceof Write.Fence;
      if (!seen.add(List.of(id(write), fence))) {
        throw new IllegalArgumentException("a batch writes twice: " + write);
      }
    }
  }

  static RowKey id(Write write) {
    return new RowKey(write.type().getName(), write.key());
  }

  /** The rows that a batch waits for, in the order in which they are locked. */
  static List<RowKey> changed(List<Write> writes) {
    return writes.stream()
        .filter(write -> !(write instanceof Write.Fence))
        .map(BatchWriter::id)
        .sorted(RowKey.ORDER)
        .toList();
  }

  /**
   * Writes a batch.
   *
   * @return false when a condition does not hold; then the caller rolls back
   * @throws SQLException {@linkplain SqlErrorTranslator#isLocked locked} when another transaction
   *     has a row
   */
  static boolean write(Connection connection, List<Write> writes) throws SQLException {
    Map<RowKey, Long> versions = lock(connection, changed(writes));
    List<Write> sorted = new ArrayList<>(writes);
    sorted.sort(Comparator.comparing(BatchWriter::id, RowKey.ORDER));
    for (Write write : sorted) {
      if (!holds(write, versions)) {
        return false;
      }
    }
    return all(connection, SET, sorted, write -> isSet(write), BatchWriter::bindSet)
        && all(connection, UPDATE, sorted, Write.Update.class::isInstance, BatchWriter::bindUpdate)
        && all(connection, DELETE, sorted, Write.Delete.class::isInstance, BatchWriter::bindDelete)
        && all(connection, FENCE, sorted, Write.Fence.class::isInstance, BatchWriter::bindFence);
  }

  private static Map<RowKey, Long> lock(Connection connection, List<RowKey> rows)
      throws SQLException {
    Map<RowKey, Long> versions = new HashMap<>();
    if (rows.isEmpty()) {
      return versions;
    }
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      Object[] types = rows.stream().map(RowKey::type).toArray();
      byte[][] keys = rows.stream().map(RowKey::bytes).toArray(byte[][]::new);
      statement.setArray(1, connection.createArrayOf("text", types));
      statement.setArray(2, connection.createArrayOf("bytea", keys));
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          RowKey row = new RowKey(found.getString(1), RowKey.text(found.getBytes(2)));
          versions.put(row, found.getLong(3));
        }
      }
    }
    return versions;
  }

  private static boolean holds(Write write, Map<RowKey, Long> versions) {
    Long version = versions.getOrDefault(id(write), 0L);
    if (write instanceof Write.Update update) {
      return version == update.version();
    }
    if (write instanceof Write.Delete delete) {
      return version == delete.version();
    }
    return !(write instanceof Write.Insert) || version == 0;
  }

  private static boolean isSet(Write write) {
    return write instanceof Write.Insert || write instanceof Write.Put;
  }

  /** Fills in the parameters of a statement. */
  private interface ParameterBinder {
    void bind(PreparedStatement statement, Write write) throws SQLException;
  }

  /** Executes a statement for each write of a kind, in one round trip; whether all took effect. */
  private static boolean all(
      Connection connection,
      String sql,
      List<Write> writes,
      Predicate<Write> kind,
      ParameterBinder binding)
      throws SQLException {
    List<Write> chosen = writes.stream().filter(kind).toList();
    if (chosen.isEmpty()) {
      return true;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Write write : chosen) {
        binding.bind(statement, write);
        statement.addBatch();
      }
      for (int changed : statement.executeBatch()) {
        if (changed == 0) {
          return false;
        }
      }
      return true;
    }
  }

  private static void bindSet(PreparedStatement statement, Write write) throws SQLException {
    boolean over = write instanceof Write.Put;
    Record value = write instanceof Write.Put put ? put.value() : ((Write.Insert) write).value();
    bindId(statement, 1, write);
    statement.setString(3, RecordJson.of(value));
    statement.setBoolean(4, over);
  }

  private static void bindUpdate(PreparedStatement statement, Write write) throws SQLException {
    Write.Update update = (Write.Update) write;
    statement.setString(1, RecordJson.of(update.value()));
    bindId(statement, 2, write);
    statement.setLong(4, update.version());
  }

  private static void bindDelete(PreparedStatement statement, Write write) throws SQLException {
    bindId(statement, 1, write);
    statement.setLong(3, ((Write.Delete) write).version());
  }

  private static void bindFence(PreparedStatement statement, Write write) throws SQLException {
    bindId(statement, 1, write);
    statement.setLong(3, ((Write.Fence) write).token());
  }

  private static void bindId(PreparedStatement statement, int first, Write write)
      throws SQLException {
    statement.setString(first, write.type().getName());
    statement.setBytes(first + 1, RowKey.bytes(write.key()));
  }
}

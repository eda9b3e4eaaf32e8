package grader.engineadapters.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.shared.TestNamespace;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import katas.blocks.VersionedTable;

/**
 * The schema of one world on a PostgreSQL, and whoever uses it. Closing it drops the schema.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public final class PostgresNamespace implements AutoCloseable {
  private static final int USUAL_PORT = 5432;
  private static final String TABLES =
      """
      CREATE SCHEMA %1$s;
      CREATE TABLE %1$s.rows (
        type text, key bytea, version bigint NOT NULL, value text NOT NULL,
        PRIMARY KEY (type, key));
      CREATE TABLE %1$s.fences (
        type text, key bytea, token bigint NOT NULL, PRIMARY KEY (type, key))""";

  private final URI address;
  private final TestNamespace namespace;
  private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();
  private final HikariDataSource own;

  private PostgresNamespace(URI address, TestNamespace namespace) {
    this.address = address;
    this.namespace = namespace;
    this.own =
        pool(
            address,
            new ConnectionTimeouts(
                ConnectionTimeouts.USUAL.connectWithin(),
                ConnectionTimeouts.USUAL.answerWithin(),
                2));
  }

  /**
   * Makes a world.
   *
   * @param address {@code postgresql://user:password@host:port/database}; parameters of the driver
   *     may follow a question mark
   * @throws IllegalStateException when no PostgreSQL answers there, or none where the user may make
   *     a schema
   */
  public static PostgresNamespace open(URI address, TestNamespace namespace) {
    PostgresNamespace opened = new PostgresNamespace(address, namespace);
    try {
      opened.execute(String.format(Locale.ROOT, TABLES, namespace.sqlName()));
      return opened;
    } catch (SQLException e) {
      opened.pools.forEach(HikariDataSource::close);
      throw new IllegalStateException(
          "no PostgreSQL for us at " + address.getHost() + ":" + address.getPort(), e);
    }
  }

  private HikariDataSource pool(URI way, ConnectionTimeouts timeouts) {
    HikariConfig config = new HikariConfig();
    String parameters = way.getRawQuery() == null ? "" : "?" + way.getRawQuery();
    int port = way.getPort() < 0 ? USUAL_PORT : way.getPort();
    config.setJdbcUrl(
        "jdbc:postgresql://" + way.getHost() + ":" + port + way.getRawPath() + parameters);
    if (way.getRawUserInfo() != null) {
      String[] parts = way.getRawUserInfo().split(":", 2);
      config.setUsername(URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
      config.setPassword(
          parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    config.setConnectionTimeout(timeouts.connectWithin().toMillis());
    config.setMaximumPoolSize(timeouts.connections());
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.addDataSourceProperty("currentSchema", namespace.sqlName());
    config.addDataSourceProperty("ApplicationName", namespace.name());
    config.addDataSourceProperty("connectTimeout", seconds(timeouts.connectWithin()));
    config.addDataSourceProperty("socketTimeout", seconds(timeouts.answerWithin()));
    if (!way.equals(address)) {
      // Whoever stands on the way finds a statement by its text, so it is sent each time.
      config.addDataSourceProperty("prepareThreshold", "0");
    }
    HikariDataSource pool = new HikariDataSource(config);
    pools.add(pool);
    return pool;
  }

  private static String seconds(Duration duration) {
    return Long.toString(Math.max(1, duration.toSeconds()));
  }

  /** A table with connections of its own, as each server has. */
  public VersionedTable table(ConnectionTimeouts timeouts) {
    return tableAt(address, timeouts);
  }

  /** The address of the server, as it was given. */
  public URI address() {
    return address;
  }

  /** The same by another way to the same server, such as a proxy. */
  public VersionedTable tableAt(URI way, ConnectionTimeouts timeouts) {
    return new PostgresTable(pool(way, timeouts));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = own.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** How many statements of this world wait for a lock at the moment. */
  public int waiting() {
    String sql =
        """
        SELECT count(DISTINCT pid) FROM pg_locks JOIN pg_stat_activity USING (pid)
        WHERE NOT granted AND application_name = '"""
            + namespace.name()
            + "'";
    try (Connection connection = own.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    } catch (SQLException e) {
      throw SqlErrorTranslator.translated("look at the locks", e);
    }
  }

  /** Drops the schemas of worlds that are older than {@code age}: their processes were killed. */
  public void sweep(Duration age) {
    List<String> old = new ArrayList<>();
    try (Connection connection = own.getConnection();
        Statement statement = connection.createStatement();
        ResultSet names =
            statement.executeQuery(
                "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'katas%'")) {
      while (names.next()) {
        old.add(names.getString(1));
      }
      for (String name : old) {
        if (TestNamespace.isOlder(name, age)) {
          execute("DROP SCHEMA IF EXISTS " + name + " CASCADE");
        }
      }
    } catch (SQLException e) {
      throw SqlErrorTranslator.translated("sweep", e);
    }
  }

  /** Connections that stood idle while the server was restarted are of no use any more. */
  @Override
  public void close() {
    own.getHikariPoolMXBean().softEvictConnections();
    try {
      execute("DROP SCHEMA IF EXISTS " + namespace.sqlName() + " CASCADE");
    } catch (SQLException e) {
      throw SqlErrorTranslator.translated("drop of the schema", e);
    } finally {
      pools.forEach(HikariDataSource::close);
    }
  }
}

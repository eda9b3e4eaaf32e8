package grader.engineadapters.redis;

import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.shared.TestNamespace;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import katas.blocks.KeyValueStore;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * The keys of one world on a Redis, and whoever uses them. Closing it deletes them.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public final class RedisNamespace implements AutoCloseable {
  private final URI address;
  private final TestNamespace namespace;
  private final RedisClient client;
  private final List<RedisStore> stores = new CopyOnWriteArrayList<>();

  private RedisNamespace(URI address, TestNamespace namespace) {
    this.address = address;
    this.namespace = namespace;
    this.client = client(address, ConnectionTimeouts.USUAL);
  }

  /**
   * Opens a world.
   *
   * @param address {@code redis://user:password@host:port/database}, {@code rediss} for TLS
   * @throws IllegalStateException when no Redis answers there
   */
  public static RedisNamespace open(URI address, TestNamespace namespace) {
    RedisNamespace opened = new RedisNamespace(address, namespace);
    try {
      opened.client.ping();
      return opened;
    } catch (RuntimeException e) {
      opened.client.close();
      throw new IllegalStateException(
          "no Redis answers at " + address.getHost() + ":" + address.getPort(), e);
    }
  }

  private static RedisClient client(URI address, ConnectionTimeouts timeouts) {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(timeouts.connections());
    pool.setMaxIdle(timeouts.connections());
    pool.setMaxWait(timeouts.connectWithin());
    pool.setJmxEnabled(false);
    DefaultJedisClientConfig.Builder settings =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis(Math.toIntExact(timeouts.connectWithin().toMillis()))
            .socketTimeoutMillis(Math.toIntExact(timeouts.answerWithin().toMillis()))
            .user(JedisURIHelper.getUser(address))
            .password(JedisURIHelper.getPassword(address))
            .database(JedisURIHelper.getDBIndex(address));
    if (JedisURIHelper.isRedisSSLScheme(address)) {
      settings.sslOptions(SslOptions.defaults());
    }
    return RedisClient.builder()
        .hostAndPort(JedisURIHelper.getHostAndPort(address))
        .clientConfig(settings.build())
        .poolConfig(pool)
        .build();
  }

  /** A store with connections of its own, as each server has. */
  public KeyValueStore store(ConnectionTimeouts timeouts) {
    return storeAt(address, timeouts);
  }

  /** The address of the server, as it was given. */
  public URI address() {
    return address;
  }

  /** The same by another way to the same server, such as a proxy. */
  public KeyValueStore storeAt(URI way, ConnectionTimeouts timeouts) {
    RedisStore store = new RedisStore(client(way, timeouts), namespace);
    stores.add(store);
    return store;
  }

  /** Shortens by {@code duration} what entries have left; those that have no more left are gone. */
  public void pass(Duration duration) {
    forEachKey(
        RedisStore.prefix(namespace),
        key -> {
          long left = client.pttl(key);
          if (left >= 0 && left <= duration.toMillis()) {
            client.del(key);
          } else if (left >= 0) {
            client.pexpire(key, left - duration.toMillis());
          }
        });
  }

  /** Deletes the keys of worlds that are older than {@code age}: their processes were killed. */
  public void sweep(Duration age) {
    Predicate<String> old =
        key -> key.contains(":") && TestNamespace.isOlder(key.substring(0, key.indexOf(':')), age);
    forEachKey(
        "katas-",
        key -> {
          if (old.test(new String(key, StandardCharsets.UTF_8))) {
            client.unlink(key);
          }
        });
  }

  /** Connections that stood idle while the server was restarted are of no use any more. */
  private void forEachKey(String prefix, Consumer<byte[]> action) {
    client.getPool().clear();
    keys(prefix).forEach(action);
  }

  private List<byte[]> keys(String prefix) {
    ScanParams pattern = new ScanParams().match(prefix + "*").count(1000);
    byte[] cursor = ScanParams.SCAN_POINTER_START_BINARY;
    List<byte[]> keys = new ArrayList<>();
    do {
      ScanResult<byte[]> page = client.scan(cursor, pattern);
      keys.addAll(page.getResult());
      cursor = Objects.requireNonNull(page.getCursorAsBytes());
    } while (!Arrays.equals(cursor, ScanParams.SCAN_POINTER_START_BINARY));
    return keys;
  }

  @Override
  public void close() {
    stores.forEach(RedisStore::close);
    forEachKey(RedisStore.prefix(namespace), client::unlink);
    client.close();
  }
}

package grader.engineadapters;

import grader.engineadapters.blobs.BlobServer;
import grader.engineadapters.faults.FaultyProxy;
import grader.engineadapters.postgres.PostgresNamespace;
import grader.engineadapters.redis.RedisNamespace;
import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.time.RealScheduler;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.BlobStore;
import katas.blocks.KeyValueStore;
import katas.blocks.MessageLog;
import katas.blocks.Scheduler;
import katas.blocks.VersionedTable;
import org.jspecify.annotations.Nullable;

/**
 * What one server of a learner is given. It has connections and tasks of its own, so it can crash
 * by itself: what it had locked is free again, what it has not begun never happens, and what it
 * calls throws. Its wires to table, store and blobs can be broken by a test that has asked for them
 * before the block; Kafka's clients are told by the brokers where to connect, so there is none.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public final class ServerBlocks {
  /** A call whose answer is held back counts as lost after this. */
  private static final ConnectionTimeouts BROKEN =
      ConnectionTimeouts.USUAL.answeringWithin(Duration.ofSeconds(5));

  private final EngineWorld world;
  private final RealScheduler scheduler;
  private final List<AutoCloseable> connections = new ArrayList<>();
  private @Nullable FaultyProxy tableWire;
  private @Nullable FaultyProxy storeWire;
  private @Nullable FaultyProxy blobWire;

  ServerBlocks(EngineWorld world) {
    this.world = world;
    this.scheduler = new RealScheduler(world.movableClock());
  }

  /** A table; with a pool of connections, so ask once a server. */
  public VersionedTable table() {
    PostgresNamespace postgres = world.postgres();
    return kept(
        tableWire == null
            ? postgres.table(ConnectionTimeouts.USUAL)
            : postgres.tableAt(by(tableWire, postgres.address()), BROKEN));
  }

  /** A store; with a pool of connections, so ask once a server. */
  public KeyValueStore store() {
    RedisNamespace redis = world.redis();
    return kept(
        storeWire == null
            ? redis.store(ConnectionTimeouts.USUAL)
            : redis.storeAt(by(storeWire, redis.address()), BROKEN));
  }

  /** A log; with connections, so ask once a server. */
  public MessageLog log() {
    return kept(world.kafka().log(ConnectionTimeouts.USUAL));
  }

  /** A blob store. */
  public BlobStore blobs() {
    BlobServer blobs = world.blobs();
    return blobWire == null
        ? blobs.blobs(ConnectionTimeouts.USUAL)
        : blobs.blobsAt(by(blobWire, blobs.address()), BROKEN);
  }

  /** From now on {@link #table} goes by this wire. */
  public synchronized FaultyProxy wireToTable() {
    tableWire = wireTo(world.postgres().address(), 5432);
    return tableWire;
  }

  /** From now on {@link #store} goes by this wire. */
  public synchronized FaultyProxy wireToStore() {
    storeWire = wireTo(world.redis().address(), 6379);
    return storeWire;
  }

  /** From now on {@link #blobs} goes by this wire. */
  public synchronized FaultyProxy wireToBlobs() {
    blobWire = wireTo(world.blobs().address(), 80);
    return blobWire;
  }

  private FaultyProxy wireTo(URI server, int usualPort) {
    return kept(
        new FaultyProxy(server.getHost(), server.getPort() < 0 ? usualPort : server.getPort()));
  }

  /** The same address by the wire; put together as text, since a URI would escape it again. */
  private static URI by(FaultyProxy wire, URI server) {
    String user = server.getRawUserInfo() == null ? "" : server.getRawUserInfo() + "@";
    String query = server.getRawQuery() == null ? "" : "?" + server.getRawQuery();
    String place = user + "127.0.0.1:" + wire.port();
    return URI.create(server.getScheme() + "://" + place + server.getRawPath() + query);
  }

  /** The server's tasks. */
  public Scheduler scheduler() {
    return scheduler;
  }

  /** The clock of the world. */
  public InstantSource clock() {
    return world.clock();
  }

  private synchronized <T> T kept(T block) {
    if (block instanceof AutoCloseable connection) {
      connections.add(connection);
    }
    return block;
  }

  boolean isQuiet() {
    return scheduler.isQuiet();
  }

  /** Cuts all connections and drops all tasks; crashing again changes nothing. */
  public synchronized void crash() {
    scheduler.close();
    for (AutoCloseable connection : connections) {
      try {
        connection.close();
      } catch (Exception e) {
        throw new IllegalStateException("a server that should crash goes on", e);
      }
    }
    connections.clear();
  }
}

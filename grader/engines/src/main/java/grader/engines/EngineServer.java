package grader.engines;

import grader.engines.shared.Reach;
import grader.engines.time.RealScheduler;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.BlobStore;
import katas.blocks.KeyValueStore;
import katas.blocks.MessageLog;
import katas.blocks.Scheduler;
import katas.blocks.VersionedTable;

/**
 * What one server of a learner is given. It has connections and tasks of its own, so it can crash
 * by itself: what it had locked is free again, what it has not begun never happens, and what it
 * calls throws.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public final class EngineServer {
  private final EngineWorld world;
  private final RealScheduler scheduler;
  private final List<AutoCloseable> connections = new ArrayList<>();

  EngineServer(EngineWorld world) {
    this.world = world;
    this.scheduler = new RealScheduler(world.movableClock());
  }

  /** A table; with a pool of connections, so ask once a server. */
  public VersionedTable table() {
    return kept(world.postgres().table(Reach.USUAL));
  }

  /** A store; with a pool of connections, so ask once a server. */
  public KeyValueStore store() {
    return kept(world.redis().store(Reach.USUAL));
  }

  /** A log; with connections, so ask once a server. */
  public MessageLog log() {
    return kept(world.kafka().log(Reach.USUAL));
  }

  /** A blob store. */
  public BlobStore blobs() {
    return world.blobs().blobs(Reach.USUAL);
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

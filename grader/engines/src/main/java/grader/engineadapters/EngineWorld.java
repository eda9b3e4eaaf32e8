package grader.engineadapters;

import grader.engineadapters.blobs.BlobServer;
import grader.engineadapters.kafka.KafkaNamespace;
import grader.engineadapters.postgres.PostgresNamespace;
import grader.engineadapters.redis.RedisNamespace;
import grader.engineadapters.shared.FileTrees;
import grader.engineadapters.shared.TestNamespace;
import grader.engineadapters.time.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@link katas.blocks.simulation.Simulation} is to a test, on real engines: one clock and one
 * table, store, log and blob store, which nobody else uses, shared by all servers that a test
 * starts. A block is opened when it is first asked for.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public final class EngineWorld implements AutoCloseable {
  private final TestNamespace name = TestNamespace.random();
  private final MutableClock clock = new MutableClock();
  private final List<ServerBlocks> servers = new CopyOnWriteArrayList<>();
  private final Deque<Opened<?>> opened = new ArrayDeque<>();
  private final Opened<RedisNamespace> redis;
  private final Opened<PostgresNamespace> postgres;
  private final Opened<KafkaNamespace> kafka;
  private final Opened<BlobServer> blobs;
  private final Path files;

  EngineWorld(Engines engines) {
    redis = new Opened<>(() -> engines.openRedis(name));
    postgres = new Opened<>(() -> engines.openPostgres(name));
    kafka = new Opened<>(() -> engines.openKafka(name));
    files = engines.files().resolve(name.name());
    blobs = new Opened<>(() -> BlobServer.start(files, clock));
  }

  /** Something that is opened at most once, and closed if it was. */
  private final class Opened<T extends AutoCloseable> {
    private final Supplier<T> open;
    private @Nullable T value;

    Opened(Supplier<T> open) {
      this.open = open;
    }

    synchronized T get() {
      T current = value;
      if (current == null) {
        current = open.get();
        value = current;
        opened.push(this);
      }
      return current;
    }

    synchronized boolean isOpen() {
      return value != null;
    }

    synchronized void close() throws Exception {
      if (value != null) {
        value.close();
      }
    }
  }

  /** The name under which everything of this world stands on the servers. */
  public TestNamespace name() {
    return name;
  }

  /** A server of a learner: connections of its own to all blocks, and tasks of its own. */
  public ServerBlocks server() {
    ServerBlocks server = new ServerBlocks(this);
    servers.add(server);
    return server;
  }

  RedisNamespace redis() {
    return redis.get();
  }

  PostgresNamespace postgres() {
    return postgres.get();
  }

  KafkaNamespace kafka() {
    return kafka.get();
  }

  BlobServer blobs() {
    return blobs.get();
  }

  MutableClock movableClock() {
    return clock;
  }

  /** The clock, which runs by itself. */
  public InstantSource clock() {
    return clock;
  }

  /** Creates a topic that nobody has used yet; see the simulation. */
  public void partitions(String topic, int partitions) {
    kafka().partitions(topic, partitions);
  }

  /**
   * Moves time forward, everywhere at nearly the same moment: entries of the store first, then the
   * clock, the links and the tasks that it makes due. Returns before these tasks have run: {@link
   * #isQuiet}.
   */
  public void pass(Duration duration) {
    if (redis.isOpen()) {
      redis().pass(duration);
    }
    clock.move(duration);
  }

  /** Whether every task that is due has run. */
  public boolean isQuiet() {
    return servers.stream().allMatch(ServerBlocks::isQuiet);
  }

  /** Crashes what still runs and deletes everything that the world had. */
  @Override
  public void close() {
    servers.forEach(ServerBlocks::crash);
    try {
      for (Opened<?> one : opened) {
        one.close();
      }
      // On servers of a user nobody else would; where they are ours it is gone with the home.
      FileTrees.delete(files);
    } catch (Exception e) {
      throw new IllegalStateException("the world " + name.name() + " could not be deleted", e);
    }
  }
}

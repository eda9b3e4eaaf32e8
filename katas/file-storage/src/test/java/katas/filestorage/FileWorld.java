package katas.filestorage;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.MessageLog;
import katas.blocks.simulation.Simulation;
import katas.kit.IsolatedServer;

/**
 * A data centre in which file servers are started, and devices that talk to them.
 *
 * <pre>{@code
 * FileWorld world = new FileWorld();
 * Device laptop = world.device("ann", "Laptop");
 * FileInfo file = laptop.saved("notes.txt", Contents.chunks(1, 2));
 * laptop.text(file, 1);                    // chunk-01chunk-02
 * }</pre>
 */
public final class FileWorld {
  private final Simulation simulation;
  private final StorageConfig config;
  private final WatchedBlobs blobs;

  /** A world of its own, with chunks of 8 bytes and a quota of 1,000. */
  public FileWorld() {
    this(new Simulation(), small(1_000));
  }

  /** A world on a simulation. */
  public FileWorld(Simulation simulation, StorageConfig config) {
    this.simulation = simulation;
    this.config = config;
    this.blobs = new WatchedBlobs(simulation.blobs());
  }

  /** Chunks of 8 bytes and this quota, else the defaults. */
  public static StorageConfig small(long quotaBytes) {
    StorageConfig usual = StorageConfig.defaults();
    return new StorageConfig(
        8, quotaBytes, usual.grace(), usual.linkTime(), usual.sharesPerFile(), usual.topic());
  }

  /** The building blocks. */
  public Simulation simulation() {
    return simulation;
  }

  /** The blobs as devices use them. */
  public WatchedBlobs blobs() {
    return blobs;
  }

  /** The numbers in use. */
  public StorageConfig config() {
    return config;
  }

  /** Starts another server. */
  public FileService server() {
    return server(simulation.log());
  }

  /** Starts a server with another log. */
  public FileService server(MessageLog log) {
    return IsolatedServer.start(
        CloudFiles::new,
        new Platform(simulation.table(), simulation.blobs(), log, simulation.clock(), config));
  }

  /** A device of a user, which talks to a server of its own. */
  public Device device(String userId, String name) {
    return device(userId, name, server());
  }

  /** A device of a user, which talks to this server. */
  public Device device(String userId, String name, FileService service) {
    return new Device(userId, name, service, blobs, new FixedChunker(config.chunkBytes()));
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    simulation.advance(duration);
  }

  /** Lets the grace period pass and collects. */
  public void collectLater() {
    pass(config.grace());
    server().collect();
  }

  /** How many bytes all blobs have. */
  public long bytesStored() {
    List<String> keys = simulation.blobs().list("", "", 1_000);
    return keys.stream().mapToLong(key -> simulation.blobs().size(key).orElse(0L)).sum();
  }

  /** For whom there is a notice about a file since the last look, in order of their names. */
  public List<String> noticed(String fileId) {
    TreeSet<String> users = new TreeSet<>();
    try (LogConsumer consumer = simulation.log().join(config.topic(), "test")) {
      for (LogEntry entry : consumer.poll(1_000)) {
        if (entry.value().equals(fileId)) {
          users.add(entry.key());
        }
        consumer.commit(entry);
      }
    }
    return List.copyOf(users);
  }
}

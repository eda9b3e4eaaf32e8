package exam.filestorage;

import grader.engineadapters.EngineWorld;
import grader.engineadapters.Engines;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.StepInterceptor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.blocks.BlobStore;
import katas.blocks.MessageLog;
import katas.blocks.VersionedTable;
import katas.filestorage.CloudFiles;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
import katas.filestorage.FileService;
import katas.filestorage.FileWorld;
import katas.filestorage.FixedChunker;
import katas.filestorage.Platform;
import katas.filestorage.StorageConfig;
import katas.kit.IsolatedServer;

/**
 * What {@link FileWorld} is to the other tests, on PostgreSQL, Kafka and blobs behind HTTP: a data
 * centre with chunks of 8 bytes and a quota of 1,000. Closing it deletes all that it had.
 */
final class EngineFiles implements AutoCloseable {
  private static final StorageConfig CONFIG = FileWorld.small(1_000);

  private final EngineWorld world = Engines.ofThisRun().newWorld();
  private final BlobStore blobs = world.server().blobs();

  /**
   * A server of a learner, and the blobs as whoever uses its links reaches them.
   *
   * @param service the learner's server
   * @param blobs the store that its links lead to
   */
  record Machine(FileService service, BlobStore blobs) {

    /** A device that talks to this server. */
    Device device(String userId, String name) {
      return device(userId, name, blobs);
    }

    /** The same, with blobs that do something else as well. */
    Device device(String userId, String name, BlobStore through) {
      return new Device(userId, name, service, through, new FixedChunker(CONFIG.chunkBytes()));
    }
  }

  /** Starts another server, which shares nothing with the others but the engines. */
  Machine machine() {
    ServerBlocks server = server();
    return machine(server, server.log());
  }

  /** The engines of a server that is not started yet. */
  ServerBlocks server() {
    return world.server();
  }

  /** Starts the learner's server on this one, with another log. */
  Machine machine(ServerBlocks server, MessageLog log) {
    return machine(server.table(), server.blobs(), log);
  }

  /** Starts the learner's server on these blocks, each step of which counts. */
  Machine machine(
      StepInterceptor interceptor, VersionedTable table, BlobStore store, MessageLog log) {
    Machine machine =
        machine(interceptor.table(table), interceptor.blobs(store), interceptor.log(log));
    return new Machine(machine.service(), store);
  }

  private Machine machine(VersionedTable table, BlobStore store, MessageLog log) {
    Platform platform = new Platform(table, store, log, world.clock(), CONFIG);
    return new Machine(IsolatedServer.start(CloudFiles::new, platform), store);
  }

  /** The log, for who listens. */
  Notices notices() {
    return new Notices(world.server().log(), CONFIG.topic());
  }

  /** Lets time pass, for the clock and for links. */
  void pass(Duration duration) {
    world.pass(duration);
  }

  /** Lets the grace period pass, and a minute, and collects. */
  void collectLater(Machine machine) {
    pass(CONFIG.grace().plusMinutes(1));
    machine.service().collect();
  }

  /** The blobs behind all servers. */
  BlobStore blobs() {
    return blobs;
  }

  /** How many bytes all blobs have. */
  long bytesStored() {
    return blobs.list("", "", 1_000).stream().mapToLong(key -> blobs.size(key).orElse(0L)).sum();
  }

  /** A user's files as another device downloads them: {@code "PATH: CONTENT"}. */
  static List<String> files(Machine machine, String userId) {
    Device fresh = machine.device(userId, "Tablet");
    return machine.service().list(userId, "", 1_000, Optional.empty()).items().stream()
        .map((FileInfo file) -> file.path() + ": " + fresh.text(file, 0))
        .toList();
  }

  @Override
  public void close() {
    world.close();
  }
}

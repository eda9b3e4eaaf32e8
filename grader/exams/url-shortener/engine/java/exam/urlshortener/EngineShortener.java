package exam.urlshortener;

import static org.awaitility.Awaitility.await;

import grader.engineadapters.EngineWorld;
import grader.engineadapters.Engines;
import grader.engineadapters.ServerBlocks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import katas.blocks.VersionedTable;
import katas.kit.IsolatedServer;
import katas.urlshortener.KeyGenerator;
import katas.urlshortener.Platform;
import katas.urlshortener.ShortenerConfig;
import katas.urlshortener.ShortenerWorld;
import katas.urlshortener.ShortenerWorld.Server;
import katas.urlshortener.UrlShortener;

/**
 * What {@link ShortenerWorld} is to the other tests, on PostgreSQL and Redis: servers of one
 * service. The rules 1.1, 1.2, 1.4, 1.5, 2.1, 2.2, 2.4 and 2.5 are about functions and use no
 * block.
 */
final class EngineShortener implements AutoCloseable {
  /** The same on all servers. */
  static final long SECRET = 20_260_105L;

  private final EngineWorld world = Engines.ofThisRun().newWorld();
  private final MemoryClickLog log = new MemoryClickLog();
  private final Random random = new Random(7);

  private Platform platform(ServerBlocks server, VersionedTable table) {
    return new Platform(
        table,
        server.store(),
        server.scheduler(),
        server.clock(),
        random,
        SECRET,
        log,
        ShortenerConfig.defaults());
  }

  /** Starts another server, which shares nothing with the others but the engines. */
  Server server() {
    return on(machine());
  }

  /** Starts the learner's server on this one. */
  Server on(ServerBlocks machine) {
    return new Server(IsolatedServer.start(UrlShortener::new, platform(machine, machine.table())));
  }

  /** Starts another server that makes its keys in this way. */
  Server server(KeyGenerator keys) {
    ServerBlocks machine = machine();
    return new Server(
        IsolatedServer.start(UrlShortener::new, platform(machine, machine.table()), keys));
  }

  /** Starts so many servers. */
  List<Server> servers(int count) {
    return Stream.generate(this::server).limit(count).toList();
  }

  /** A machine for a server; see {@link #on}. */
  ServerBlocks machine() {
    return world.server();
  }

  /** The log of clicks. */
  MemoryClickLog log() {
    return log;
  }

  /** The time. */
  Instant now() {
    return world.clock().instant();
  }

  /** Lets time pass, and what is due then happen. */
  void pass(Duration duration) {
    world.pass(duration);
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> world.isQuiet());
  }

  @Override
  public void close() {
    world.close();
  }
}

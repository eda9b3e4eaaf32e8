package grader.engineadapters.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;
import redis.embedded.core.ExecutableProvider;

/**
 * A Redis by the program that comes with embedded-redis, without persistence but a log of writes.
 */
public final class RedisServer implements EmbeddedServer {
  private final EngineDirectory home;
  private final Path folder;
  private final Path program;
  private final int port = ServerProcess.freePort();
  private final String password = UUID.randomUUID().toString();
  private @Nullable ServerProcess process;

  private RedisServer(EngineDirectory home) {
    this.home = home;
    this.folder = home.folder("redis");
    try {
      program = ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no Redis for this machine: use --redis URL", e);
    }
  }

  /** Starts a server and returns when it answers. */
  public static RedisServer start(EngineDirectory home) {
    RedisServer server = new RedisServer(home);
    server.start();
    return server;
  }

  @Override
  public void start() {
    process = ServerProcess.start(home, "Redis", folder.resolve("redis.log"), command());
    try (RedisClient client = RedisClient.create(uri())) {
      process.awaitReady(() -> client.ping().equals("PONG"));
    }
  }

  /** Every write is in the log file before it is answered, so it survives a kill. */
  private List<String> command() {
    return List.of(
        program.toString(),
        "--port",
        Integer.toString(port),
        "--bind",
        "127.0.0.1",
        "--requirepass",
        password,
        "--dir",
        folder.toString(),
        "--save",
        "",
        "--appendonly",
        "yes",
        "--appendfsync",
        "no");
  }

  /** The address with the password. */
  public URI uri() {
    return URI.create("redis://default:" + password + "@127.0.0.1:" + port);
  }

  @Override
  public void stop() {
    if (process != null) {
      process.stop("TERM");
    }
  }

  @Override
  public void kill() {
    if (process != null) {
      process.kill();
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public long residentKibibytes() {
    return process == null ? 0 : ProcessMemory.residentKibibytes(process.pid());
  }
}

package grader.engineadapters;

import grader.engineadapters.kafka.KafkaNamespace;
import grader.engineadapters.postgres.PostgresNamespace;
import grader.engineadapters.redis.RedisNamespace;
import grader.engineadapters.server.EmbeddedServer;
import grader.engineadapters.server.EngineDirectory;
import grader.engineadapters.server.KafkaServer;
import grader.engineadapters.server.PostgresServer;
import grader.engineadapters.server.RedisServer;
import grader.engineadapters.shared.TestNamespace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Servers for all tests of a run, those of the user or embedded ones.
 *
 * <pre>{@code
 * try (Engines engines = Engines.start(EngineSettings.embedded(), EnumSet.of(Engine.REDIS));
 *     EngineWorld world = engines.newWorld()) {
 *   world.server().store().put("lock", "ann", Duration.ofSeconds(10));
 * }
 * }</pre>
 *
 * <p>Thread safety: safe for any number of threads. Cost: see README.md; what is not asked for is
 * not started.
 */
public final class Engines implements AutoCloseable {
  private static final Executor ONE_THREAD_EACH = body -> new Thread(body).start();

  /** No run takes a day, so a world that old has lost its process. */
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  private final EngineSettings settings;
  private final @Nullable EngineDirectory home;
  private final Map<Engine, EmbeddedServer> servers;
  private final Set<Engine> swept = ConcurrentHashMap.newKeySet();

  private Engines(
      EngineSettings settings,
      @Nullable EngineDirectory home,
      Map<Engine, EmbeddedServer> servers) {
    this.settings = settings;
    this.home = home;
    this.servers = servers;
  }

  /** The one for all tests of this process, where somebody else runs the servers. */
  private static final class OfThisRun {
    private static final Engines ENGINES = attached(EngineSettings.ofThisRun());
  }

  /**
   * The servers that whoever started this process runs for it, by the addresses in its system
   * properties; see {@link EngineSettings#ofThisRun}. Closing a world deletes what it had; these
   * are never closed.
   */
  public static Engines ofThisRun() {
    return OfThisRun.ENGINES;
  }

  /** Uses servers that run already, and starts none. */
  public static Engines attached(EngineSettings settings) {
    return new Engines(settings, null, Map.of());
  }

  /**
   * Starts what is asked for and has no address, all at the same time, and returns when it serves.
   *
   * @throws IllegalStateException when one does not start; then none is left
   */
  public static Engines start(EngineSettings settings, Set<Engine> wanted) {
    EngineDirectory home = EngineDirectory.in(settings.folder());
    Map<Engine, CompletableFuture<EmbeddedServer>> starting = new EnumMap<>(Engine.class);
    for (Engine engine : wanted) {
      if (address(settings, engine).isEmpty()) {
        starting.put(
            engine, CompletableFuture.supplyAsync(() -> start(engine, home), ONE_THREAD_EACH));
      }
    }
    try {
      Map<Engine, EmbeddedServer> servers = new EnumMap<>(Engine.class);
      starting.forEach((engine, server) -> servers.put(engine, server.join()));
      return new Engines(settings, home, servers);
    } catch (CompletionException e) {
      home.close();
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    }
  }

  private static EmbeddedServer start(Engine engine, EngineDirectory home) {
    return switch (engine) {
      case REDIS -> RedisServer.start(home);
      case POSTGRES -> PostgresServer.start(home);
      case KAFKA -> KafkaServer.start(home);
    };
  }

  private static Optional<String> address(EngineSettings settings, Engine engine) {
    return switch (engine) {
      case REDIS -> settings.redis().map(URI::toString);
      case POSTGRES -> settings.postgres().map(URI::toString);
      case KAFKA -> settings.kafka();
    };
  }

  /** A world that nobody has used, on these servers. */
  public EngineWorld newWorld() {
    return new EngineWorld(this);
  }

  /** Where files of this run may stand; gone with it. */
  Path files() {
    return home == null ? settings.folder() : home.path();
  }

  RedisNamespace openRedis(TestNamespace name) {
    RedisNamespace world = RedisNamespace.open(redis(), name);
    if (isFirst(Engine.REDIS)) {
      world.sweep(LEFT_BEHIND);
    }
    return world;
  }

  PostgresNamespace openPostgres(TestNamespace name) {
    PostgresNamespace world = PostgresNamespace.open(postgres(), name);
    if (isFirst(Engine.POSTGRES)) {
      world.sweep(LEFT_BEHIND);
    }
    return world;
  }

  KafkaNamespace openKafka(TestNamespace name) {
    KafkaNamespace world = KafkaNamespace.open(kafka(), name);
    if (isFirst(Engine.KAFKA)) {
      world.sweep(LEFT_BEHIND);
    }
    return world;
  }

  /** A user's server may still hold what a killed run left there; one of ours is new. */
  private boolean isFirst(Engine engine) {
    return !servers.containsKey(engine) && swept.add(engine);
  }

  private URI redis() {
    return settings.redis().orElseGet(() -> embedded(Engine.REDIS, RedisServer.class).uri());
  }

  private URI postgres() {
    return settings
        .postgres()
        .orElseGet(() -> embedded(Engine.POSTGRES, PostgresServer.class).uri());
  }

  private String kafka() {
    return settings.kafka().orElseGet(() -> embedded(Engine.KAFKA, KafkaServer.class).hosts());
  }

  /** The address of an engine, as {@link EngineSettings} takes it. */
  public String address(Engine engine) {
    return switch (engine) {
      case REDIS -> redis().toString();
      case POSTGRES -> postgres().toString();
      case KAFKA -> kafka();
    };
  }

  private <T> T embedded(Engine engine, Class<T> type) {
    return Optional.ofNullable(servers.get(engine))
        .map((Function<EmbeddedServer, T>) type::cast)
        .orElseThrow(() -> new IllegalStateException(engine + " was not asked for"));
  }

  /** Which engines this run started itself. */
  public Map<Engine, EmbeddedServer> servers() {
    return Map.copyOf(servers);
  }

  /** Ends what was started and deletes its files; servers of the user go on. */
  @Override
  public void close() {
    servers.values().forEach(EmbeddedServer::close);
    if (home != null) {
      home.close();
    }
  }
}

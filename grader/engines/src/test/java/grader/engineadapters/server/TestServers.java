package grader.engineadapters.server;

import java.nio.file.Path;
import java.util.function.Supplier;

/** The servers that all test classes of a JVM share, each started when the first class asks. */
public final class TestServers {
  private static final Supplier<EngineDirectory> HOME =
      once(() -> EngineDirectory.in(Path.of(System.getProperty("java.io.tmpdir"))));
  private static final Supplier<RedisServer> REDIS = once(() -> RedisServer.start(HOME.get()));
  private static final Supplier<PostgresServer> POSTGRES =
      once(() -> PostgresServer.start(HOME.get()));
  private static final Supplier<KafkaServer> KAFKA = once(() -> KafkaServer.start(HOME.get()));

  private TestServers() {}

  private static <T> Supplier<T> once(Supplier<T> start) {
    return new Supplier<>() {
      private T started;

      @Override
      public synchronized T get() {
        if (started == null) {
          started = start.get();
        }
        return started;
      }
    };
  }

  /** Where servers of single tests may live. */
  public static EngineDirectory home() {
    return HOME.get();
  }

  public static RedisServer redis() {
    return REDIS.get();
  }

  public static PostgresServer postgres() {
    return POSTGRES.get();
  }

  public static KafkaServer kafka() {
    return KAFKA.get();
  }
}

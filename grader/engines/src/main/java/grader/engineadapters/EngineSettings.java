package grader.engineadapters;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which servers to use. Where no address is given, one is started.
 *
 * @param redis {@code redis://user:password@host:port/database}
 * @param postgres {@code postgresql://user:password@host:port/database}; the user may make schemas
 * @param kafka brokers to ask first, {@code host:port} with commas between
 * @param folder an existing folder for what embedded servers and blobs keep; other users may pass
 *     through it
 */
public record EngineSettings(
    Optional<URI> redis, Optional<URI> postgres, Optional<String> kafka, Path folder) {

  /** All embedded, in the system's folder for temporary files. */
  public static EngineSettings embedded() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    return new EngineSettings(Optional.empty(), Optional.empty(), Optional.empty(), folder);
  }

  /**
   * The addresses that the system properties {@code kata.engines.redis}, {@code
   * kata.engines.postgres} and {@code kata.engines.kafka} give, where they do.
   */
  public static EngineSettings ofThisRun() {
    return new EngineSettings(
        property("redis").map(URI::create),
        property("postgres").map(URI::create),
        property("kafka"),
        embedded().folder());
  }

  private static Optional<String> property(String engine) {
    return Optional.ofNullable(System.getProperty("kata.engines." + engine));
  }

  /** Refuses an address of another kind of server, in one line. */
  public EngineSettings {
    redis.ifPresent(address -> check("--redis", address, "redis", "rediss"));
    postgres.ifPresent(address -> check("--postgres", address, "postgresql", "postgres"));
  }

  private static void check(String option, URI address, String scheme, String other) {
    boolean known = scheme.equals(address.getScheme()) || other.equals(address.getScheme());
    if (!known || address.getHost() == null) {
      throw new IllegalArgumentException(
          option + " wants an address like " + scheme + "://user:password@host:port/...");
    }
  }
}

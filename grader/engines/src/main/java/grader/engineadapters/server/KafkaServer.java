package grader.engineadapters.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** A Kafka broker within this process, which is its own controller (KRaft). */
public final class KafkaServer implements EmbeddedServer {
  private final Path folder;
  private final int port = ServerProcess.freePort();
  private final int controllerPort = ServerProcess.freePort();
  private final int secondPort = ServerProcess.freePort();
  private final int advertisedPort;
  private @Nullable KafkaRaftServer server;

  private KafkaServer(EngineDirectory home, int advertisedPort) {
    this.folder = home.folder("kafka");
    this.advertisedPort = advertisedPort;
  }

  /** Formats a folder, starts a broker and returns when it serves. */
  public static KafkaServer start(EngineDirectory home) {
    return start(home, 0);
  }

  /**
   * The same with a second way in.
   *
   * @param advertisedPort where clients that come by {@link #secondPort} are told to come back, so
   *     that all they say goes through a proxy; 0 for {@link #secondPort} itself
   */
  public static KafkaServer start(EngineDirectory home, int advertisedPort) {
    KafkaServer server = new KafkaServer(home, advertisedPort);
    server.format();
    server.start();
    return server;
  }

  private void format() {
    try {
      new Formatter()
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setDirectories(List.of(folder.toString()))
          .setMetadataLogDirectory(folder.toString())
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.latestProduction())
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("Kafka cannot format " + folder, e);
    }
  }

  @Override
  public void start() {
    server = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
    server.startup();
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(ONE_SMALL_BROKER);
    int second = advertisedPort == 0 ? secondPort : advertisedPort;
    settings.put("log.dirs", folder.toString());
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners",
        "MAIN://127.0.0.1:"
            + port
            + ",SECOND://127.0.0.1:"
            + secondPort
            + ",CONTROLLER://127.0.0.1:"
            + controllerPort);
    settings.put(
        "advertised.listeners", "MAIN://127.0.0.1:" + port + ",SECOND://127.0.0.1:" + second);
    return settings;
  }

  private static final Map<String, String> ONE_SMALL_BROKER =
      Map.ofEntries(
          Map.entry("node.id", "1"),
          Map.entry("process.roles", "broker,controller"),
          Map.entry("controller.listener.names", "CONTROLLER"),
          Map.entry("inter.broker.listener.name", "MAIN"),
          Map.entry(
              "listener.security.protocol.map",
              "MAIN:PLAINTEXT,SECOND:PLAINTEXT,CONTROLLER:PLAINTEXT"),
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("offsets.topic.num.partitions", "1"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("transaction.state.log.num.partitions", "1"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("group.min.session.timeout.ms", "500"),
          Map.entry("log.cleaner.enable", "false"),
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "2"),
          Map.entry("background.threads", "2"),
          Map.entry("metrics.num.samples", "1"));

  @Override
  public void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  /** The same as {@link #stop}: a broker within this process cannot be killed alone. */
  @Override
  public void kill() {
    stop();
  }

  @Override
  public int port() {
    return port;
  }

  /** Where it listens for those who are told to come back to the advertised port. */
  public int secondPort() {
    return secondPort;
  }

  /** Its address, {@code host:port}. */
  public String hosts() {
    return "127.0.0.1:" + port;
  }

  /** 0: it shares this process's memory. */
  @Override
  public long residentKibibytes() {
    return 0;
  }
}

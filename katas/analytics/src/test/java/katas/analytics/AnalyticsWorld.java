package katas.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import katas.blocks.MessageLog;
import katas.blocks.VersionedTable;
import katas.blocks.simulation.Simulation;
import katas.kit.IsolatedServer;

/**
 * Servers that count, on one simulation, on 2026-01-05 from 12:00 UTC on.
 *
 * <pre>{@code
 * AnalyticsWorld world = new AnalyticsWorld();
 * AnalyticsServer server = world.server();
 * world.append(0, Sample.of("1", "/a", "12:02"));
 * AnalyticsWorld.processAll(server);
 * AnalyticsWorld.counts(server, "shop");           // 12:00 /a view 1
 * }</pre>
 */
public final class AnalyticsWorld {
  private final Simulation simulation;
  private final VersionedTable table;
  private int servers;

  /** A world of its own, with one partition. */
  public AnalyticsWorld() {
    this(new Simulation(), 1);
  }

  /** A world on a simulation that nobody has used yet. */
  public AnalyticsWorld(Simulation simulation, int partitions) {
    this(simulation, partitions, simulation.table());
  }

  /** The same with another table. */
  public AnalyticsWorld(Simulation simulation, int partitions, VersionedTable table) {
    this.simulation = simulation;
    this.table = table;
    simulation.advance(Duration.between(Simulation.START, Sample.time("12:00")));
    simulation.partitions(config().topic(), partitions);
  }

  /** The simulation. */
  public Simulation simulation() {
    return simulation;
  }

  /** The numbers of the brief. */
  public static AnalyticsConfig config() {
    return AnalyticsConfig.defaults();
  }

  /** A new server. */
  public AnalyticsServer server() {
    return server(simulation.log());
  }

  /** A new server with another log. */
  public AnalyticsServer server(MessageLog log) {
    servers++;
    return IsolatedServer.start(
        StreamServer::new,
        new Platform(log, table, simulation.clock(), new Random(servers), config()));
  }

  /** Appends an event to a partition, past {@code track}. */
  public void append(int partition, Sample sample) {
    append(partition, Events.encode(sample.event()));
  }

  /** Appends a text to a partition, of fewer than ten. */
  public void append(int partition, String text) {
    simulation.log().append(config().topic(), key(partition), text);
  }

  /** A key of a partition: the first letter whose hash code leads there, whatever their number. */
  private static String key(int partition) {
    return Character.toString((char) ('x' + partition)); // 'x' is 120: divisible by 1 to 6.
  }

  /** How many messages the servers have not committed. */
  public long uncommitted() {
    return simulation.uncommitted(config().topic(), config().consumerGroup());
  }

  /** Assigns the partitions anew. */
  public void rebalance() {
    simulation.rebalance(config().topic(), config().consumerGroup());
  }

  /** Calls {@code process} until nothing is left. */
  public static void processAll(AnalyticsServer server) {
    int calls = 0;
    while (server.process(100) > 0) {
      calls++;
      assertThat(calls).as("rule 1.2: calls of process until it returns 0").isLessThan(1_000);
    }
  }

  /** All counts of a site on the day as texts, such as {@code 12:00 /a view 2}. */
  public static List<String> counts(AnalyticsServer server, String site) {
    return texts(all(server, site, 1_000));
  }

  /** All counts of a site on the day, taken page by page. */
  public static List<WindowCount> all(AnalyticsServer server, String site, int limit) {
    List<WindowCount> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<WindowCount> page = server.counts(site, begin(), end(), limit, cursor);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor.isPresent() && all.size() < 10_000);
    return all;
  }

  /** Counts as texts, such as {@code 12:00 /a view 2}. */
  public static List<String> texts(List<WindowCount> counts) {
    return counts.stream()
        .map(
            each ->
                each.start().toString().substring(11, 16)
                    + " "
                    + each.page()
                    + " "
                    + each.type()
                    + " "
                    + each.count())
        .toList();
  }

  /** The dead letters as texts, such as {@code LATE 0/3}: partition and offset. */
  public static List<String> deadLetters(AnalyticsServer server) {
    return server.deadLetters(1_000, Optional.empty()).items().stream()
        .map(
            each ->
                each.problem() + " " + each.position().partition() + "/" + each.position().offset())
        .toList();
  }

  /** The begin of the day before. */
  public static Instant begin() {
    return Instant.parse("2026-01-04T00:00:00Z");
  }

  /** The end of the day after. */
  public static Instant end() {
    return Instant.parse("2026-01-07T00:00:00Z");
  }
}
